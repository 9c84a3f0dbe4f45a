//===- PlanOps.td - kernel functions, their launches and the buffers of the plan ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef KERNEL_PLAN_OPS_TD
#define KERNEL_PLAN_OPS_TD

include "mlir/IR/SymbolInterfaces.td"
include "mlir/Interfaces/FunctionInterfaces.td"
include "dialects/Kernel/IR/Attributes.td"

def Kernel_FuncOp : Kernel_Op<"func", [FunctionOpInterface, IsolatedFromAbove, SingleBlock, NoTerminator]> {
  let summary = "one fused kernel: reads and writes the buffers that it is given";
  let description = [{
    `nodes` names the MindIR nodes of its first launch; `reads` counts the arguments that are only read, which come first; `flops` and
    `bytes` are the work of one launch.

    - (func_c1) `reads` is at most the number of arguments.
  }];
  let arguments = (ins SymbolNameAttr:$sym_name, TypeAttrOf<FunctionType>:$function_type, I64Attr:$reads,
                       StrArrayAttr:$nodes, I64Attr:$flops, I64Attr:$bytes,
                       OptionalAttr<DictArrayAttr>:$arg_attrs, OptionalAttr<DictArrayAttr>:$res_attrs);
  let regions = (region SizedRegion<1>:$body);
  let extraClassDeclaration = [{
    ::llvm::ArrayRef<::mlir::Type> getArgumentTypes() { return getFunctionType().getInputs(); }
    ::llvm::ArrayRef<::mlir::Type> getResultTypes() { return {}; }
    ::mlir::Region *getCallableRegion() { return &getBody(); }
  }];
  let hasCustomAssemblyFormat = 1;
  let hasVerifier = 1;
}

def Kernel_EntryOp : Kernel_Op<"entry", [SingleBlock, NoTerminator, NoRegionArguments]> {
  let summary = "the plan: launches in order, and the memory that they need";
  let description = [{
    `inputs` and `outputs` describe the graph's tensors. The arena holds nothing between two runs; what the network writes and finds again in the
    next run is its state: before the first run zeros, but for what a `kernel.initial` says.

    ```mlir
    kernel.entry attributes {arena_bytes = 64 : i64, weights_bytes = 0 : i64, inputs = [#kernel.io<"x" : tensor<2x3xui8>>],
                             outputs = [#kernel.io<"y" : tensor<2x3xf32>>]} {
    }
    ```

    - (entry_c1) bytes of the arena, of the weights blob and of the state are multiples of 64;
    - (entry_c2) constants lie apart from each other;
    - (entry_c3) no byte of the state has two initial values;
    - (constant_c1) a constant lies at a multiple of 64 within the weights blob;
    - (initial_c1) what has an initial value lies inside the state;
    - (initial_c2) an initial value lies inside one constant;
    - (view_c1) a view lies inside its memory: of the weights inside one constant.
  }];
  let arguments = (ins I64Attr:$arena_bytes, I64Attr:$weights_bytes, Kernel_IoArrayAttr:$inputs, Kernel_IoArrayAttr:$outputs,
                       DefaultValuedAttr<I64Attr, "0">:$state_bytes);
  let regions = (region SizedRegion<1>:$body);
  let assemblyFormat = "attr-dict-with-keyword $body";
  let hasRegionVerifier = 1;
}

def Kernel_LaunchOp : Kernel_Op<"launch", [DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "runs a kernel on buffers of the plan; launches run in order";
  let description = [{
    `nodes` names the MindIR nodes that this launch computes; kernels of equal code are shared by several launches.

    - (launch_c1) `kernel` is a `kernel.func`;
    - (launch_c2) the buffers have the types of its arguments;
    - (launch_c3) the buffers are views of the plan's memory;
    - (launch_c4) nothing is written that another buffer of the launch holds.
  }];
  let arguments = (ins FlatSymbolRefAttr:$kernel, Variadic<AnyStridedMemRef>:$buffers, StrArrayAttr:$nodes);
  let assemblyFormat = "$kernel `(` $buffers `)` attr-dict `:` type($buffers)";
}

def Kernel_ConstantOp : Kernel_Op<"constant"> {
  let summary = "what the weights blob holds from a byte offset on";
  let description = [{Row-major, a bool is one byte. Launches see it, or parts of it, through `kernel.weights`.}];
  let arguments = (ins I64Attr:$offset, ElementsAttr:$value);
  let assemblyFormat = "$offset `,` $value attr-dict";
}

def Kernel_ViewOp : Kernel_Op<"view", [Pure]> {
  let summary = "a view of a buffer at a byte offset, before plan-memory";
  let description = [{
    - (buffer_c1) the view lies inside the buffer.
  }];
  let arguments = (ins AnyStridedMemRef:$buffer, I64Attr:$offset);
  let results = (outs AnyStridedMemRef:$view);
  let assemblyFormat = "$buffer `at` $offset attr-dict `:` type($buffer) `to` type($view)";
  let hasVerifier = 1;
}

def Kernel_InitialOp : Kernel_Op<"initial"> {
  let summary = "what bytes of the state are before the first run: those of a constant";
  let description = [{`bytes` of them from byte `offset` of the state on are those from byte `weights_offset` of the weights blob on.}];
  let arguments = (ins I64Attr:$offset, I64Attr:$weights_offset, I64Attr:$bytes);
  let assemblyFormat = "$offset `,` $weights_offset `,` $bytes attr-dict";
}

class Kernel_PlaceOp<string mnemonic, string text, dag attributes> : Kernel_Op<mnemonic, [Pure]> {
  let summary = text;
  let arguments = attributes;
  let results = (outs AnyStridedMemRef:$view);
}
def Kernel_ArenaOp : Kernel_PlaceOp<"arena", "a view of the arena at a byte offset", (ins I64Attr:$offset)> {
  let assemblyFormat = "$offset attr-dict `:` type($view)";
}
def Kernel_StateOp : Kernel_PlaceOp<"state", "a view of the state at a byte offset", (ins I64Attr:$offset)> {
  let assemblyFormat = "$offset attr-dict `:` type($view)";
}
def Kernel_WeightsOp : Kernel_PlaceOp<"weights", "a view of the weights blob at a byte offset", (ins I64Attr:$offset)> {
  let assemblyFormat = "$offset attr-dict `:` type($view)";
}
def Kernel_InputOp : Kernel_PlaceOp<"input", "a view of the buffer of a graph input at a byte offset",
                                   (ins I64Attr:$index, DefaultValuedAttr<I64Attr, "0">:$offset)> {
  let assemblyFormat = "$index (`at` $offset^)? attr-dict `:` type($view)";
}
def Kernel_OutputOp : Kernel_PlaceOp<"output", "a view of the buffer of a graph output at a byte offset",
                                    (ins I64Attr:$index, DefaultValuedAttr<I64Attr, "0">:$offset)> {
  let assemblyFormat = "$index (`at` $offset^)? attr-dict `:` type($view)";
}

#endif // KERNEL_PLAN_OPS_TD
