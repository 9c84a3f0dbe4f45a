//===- Base.td - the kernel dialect and the base of its operations ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef KERNEL_BASE_TD
#define KERNEL_BASE_TD

include "mlir/IR/OpBase.td"
include "mlir/IR/BuiltinAttributes.td"
include "mlir/IR/CommonTypeConstraints.td"
include "mlir/IR/CommonAttrConstraints.td"
include "mlir/Interfaces/DestinationStyleOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"
include "dialects/Kernel/IR/Interfaces.td"

def Kernel_Dialect : Dialect {
  let name = "kernel";
  let cppNamespace = "::msc::kernel";
  let summary = "fused kernels in destination-passing style and the plan that launches them";
  let description = [{
    The compute operations (`kernel.conv2d`, ...) work on tensors while kernels are formed and on memrefs after planning.
    Activations are channels-last (N x H x W x C). After `plan-kernels` a module holds one `kernel.func` a kernel and the entry
    function, a list of `kernel.launch` over `kernel.arena`, `kernel.state`, `kernel.weights`, `kernel.input` and `kernel.output` views.

    Attributes of the dialect on other operations:
    - (target_c1) `kernel.target` is a `#kernel.target` and stands on a module: what it is compiled for;
    - (micro_c1) `kernel.micro` is a `#kernel.micro` and stands on an operation with inits: what computes it;
    - (start_c1) `kernel.start` is a list as long as an operation's inits: the number that a reduction starts from, unit where it reads its init.
  }];
  let hasOperationAttrVerify = 1;
  let useDefaultAttributePrinterParser = 1;
}

class Kernel_Op<string mnemonic, list<Trait> traits = []> : Op<Kernel_Dialect, mnemonic, traits>;

/// A tensor before planning, a strided memref after it.
def Kernel_Shaped : AnyTypeOf<[AnyRankedTensor, AnyStridedMemRef]>;

/// Writes its results where its inits are.
class Kernel_DestinationOp<string mnemonic, list<Trait> traits = []>
    : Kernel_Op<mnemonic, traits # [DestinationStyleOpInterface, DeclareOpInterfaceMethods<MemoryEffectsOpInterface>]> {
  let extraClassDefinition = [{
    void $cppClass::getEffects(::llvm::SmallVectorImpl<
        ::mlir::SideEffects::EffectInstance<::mlir::MemoryEffects::Effect>> &effects) {
      collectEffects(*this, effects);
    }
  }];
}

/// A compute operation with an epilogue (see EpilogueOpInterface). Its attributes come first in `arguments`; `inputs` and `options` are their syntax,
/// `types` that of the inputs' types, `declarations` C++ of its own.
class Kernel_EpilogueOp<string mnemonic, dag operands, dag attributes, string inputs, string options, string types, list<Trait> traits = [],
                        string declarations = "">
    : Kernel_DestinationOp<mnemonic, traits # [Kernel_EpilogueOpInterface, SingleBlockImplicitTerminator<"YieldOp">]> {
  let arguments = !con(operands, (ins Variadic<Kernel_Shaped>:$extras, Kernel_Shaped:$init,
                                    DefaultValuedAttr<AffineMapArrayAttr, "{}">:$extra_maps), attributes);
  let results = (outs Optional<AnyRankedTensor>:$result);
  let regions = (region SizedRegion<1>:$epilogue);
  let assemblyFormat = inputs # " `into` $init " # options # " attr-dict `:` " # types # [{ `into` custom<InitAndResult>(type($init), type($result))
    `` custom<Epilogue>($extras, type($extras), $extra_maps, $epilogue, ref(type($init)))}];
  let extraClassDeclaration = [{
    ::mlir::MutableOperandRange getDpsInitsMutable() { return getInitMutable(); }
    int64_t getFlops();
  }] # declarations;
}

/// Declared by a kernel that keeps what it computes of a row in the result: until then it has read its input, not what the epilogue reads besides.
defvar Kernel_ReadsInputOnce = [{
    MappedOperands getReadOnce() { return getMappedInput(*this); }
}];

/// Declared by a kernel that walks whatever it reads.
defvar Kernel_WalksAll = [{
    bool isWalked(::mlir::OpOperand &) { return true; }
}];

#endif // KERNEL_BASE_TD
