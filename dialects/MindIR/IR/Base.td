//===- Base.td - the mindir dialect, its types and the base of its operators ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_BASE_TD
#define MINDIR_BASE_TD

include "mlir/IR/OpBase.td"
include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/CommonTypeConstraints.td"
include "mlir/IR/CommonAttrConstraints.td"
include "mlir/Interfaces/SideEffectInterfaces.td"
include "dialects/MindIR/IR/Interfaces.td"

def MindIR_Dialect : Dialect {
  let name = "mindir";
  let cppNamespace = "::msc::mindir";
  let summary = "What MindSpore said: its primitives, attributes, subgraphs and monads";
  let description = [{
    A MindIR file is imported as one `func.func` a graph. Every node of the file is one operation: `mindir.node` holds a
    primitive exactly as the file has it (either generation of the format), `mindir.constant`, `mindir.parameter`,
    `mindir.call` and `mindir.graph_ref` hold what is not a primitive. The pass `mindir-raise` turns each
    `mindir.node` into the typed operator of the same name (`mindir.Conv2D`, ...) whose ODS record states MindSpore's
    specification. Layouts are MindSpore's: NCHW unless the operator's format says otherwise.
  }];
  let useDefaultTypePrinterParser = 1;
  let hasConstantMaterializer = 1;
  let dependentDialects = ["::mlir::func::FuncDialect"];
}

class MindIR_Type<string cppName, string mnemonicText, string text> : TypeDef<MindIR_Dialect, cppName> {
  let mnemonic = mnemonicText;
  let summary = text;
}
def MindIR_UMonad : MindIR_Type<"UMonad", "umonad", "the token that orders memory effects">;
def MindIR_IOMonad : MindIR_Type<"IOMonad", "iomonad", "the token that orders input and output">;
def MindIR_Monad : AnyTypeOf<[MindIR_UMonad, MindIR_IOMonad], "a monad">;
def MindIR_None : MindIR_Type<"None", "none", "Python's None: an absent argument">;
def MindIR_String : MindIR_Type<"String", "string", "a string constant">;
def MindIR_TypeId : MindIR_Type<"TypeId", "typeid", "a data type used as a value (Cast's target)">;
def MindIR_Int4x2 : MindIR_Type<"Int4x2", "int4x2", "an element of a tensor: two 4-bit integers in a byte">;
def MindIR_Closure : MindIR_Type<"Closure", "closure", "a graph, or a graph with some arguments bound (Partial, Switch)">;
def MindIR_Unknown : MindIR_Type<"Unknown", "unknown", "a value whose type the file does not state">;

/// Tensors of the element types MindSpore has: signless i8..i64 are signed, ui8..ui64 unsigned, i1 is bool.
class MindIR_TensorOf<list<Type> types, string text> : TensorOf<types> {
  let summary = "tensor of " # text;
}
defvar MindIR_Floats = [F16, BF16, F32, F64];
defvar MindIR_Ints = [I8, I16, I32, I64, UI8, UI16, UI32, UI64];
defvar MindIR_Complexes = [Complex<F32>, Complex<F64>];
def MindIR_Tensor : TensorOf<[AnyFloat, AnySignlessInteger, AnyUnsignedInteger, AnyComplex]>;
def MindIR_FloatTensor : MindIR_TensorOf<MindIR_Floats, "float">;
def MindIR_BoolTensor : MindIR_TensorOf<[I1], "bool">;
def MindIR_IntTensor : MindIR_TensorOf<MindIR_Ints, "integer">;
def MindIR_IndexTensor : MindIR_TensorOf<[I32, I64], "int32 or int64">;
def MindIR_NumberTensor : MindIR_TensorOf<MindIR_Floats # MindIR_Ints, "float or integer">;
def MindIR_RealTensor : MindIR_TensorOf<MindIR_Floats # MindIR_Ints # [I1], "float, integer or bool">;
def MindIR_ComplexTensor : MindIR_TensorOf<MindIR_Complexes, "complex">;
def MindIR_PartTensor : MindIR_TensorOf<[F32, F64], "float32 or float64">;
def MindIR_FloatOrComplexTensor : MindIR_TensorOf<MindIR_Floats # MindIR_Complexes, "float or complex">;
def MindIR_ArithmeticTensor : MindIR_TensorOf<MindIR_Floats # MindIR_Ints # MindIR_Complexes, "float, integer or complex">;
def MindIR_AnyTensor : MindIR_TensorOf<MindIR_Floats # MindIR_Ints # [I1] # MindIR_Complexes, "float, integer, bool or complex">;
/// A Python number that is passed as it is (the second operand of Muls).
class MindIR_NumberOr<list<Type> types, string text> : AnyTypeOf<types # [I1, AnySignlessInteger, AnyFloat], text>;
def MindIR_Scalar : MindIR_NumberOr<[], "number">;
class MindIR_TensorOrScalar<TensorOf tensors> : MindIR_NumberOr<[tensors], tensors.summary # " or number">;

/// Strings that files of 2.10 number.
def MindIR_FormatAttr : StringBasedAttr<CPred<"::llvm::isa<::mlir::StringAttr>($_self)">, StrAttr.summary>;
def MindIR_PadModeAttr : StringBasedAttr<CPred<"::llvm::isa<::mlir::StringAttr>($_self)">, StrAttr.summary>;
def MindIR_LossReductionAttr : StringBasedAttr<CPred<"::llvm::isa<::mlir::StringAttr>($_self)">, StrAttr.summary>;
def MindIR_ScatterReductionAttr : StringBasedAttr<CPred<"::llvm::isa<::mlir::StringAttr>($_self)">, StrAttr.summary>;

/// A Python number that is an argument: an integer keeps its 64 bits, whatever the tensors hold.
def MindIR_NumberAttr : Attr<Or<[I64Attr.predicate, F64Attr.predicate]>, "number: a 64-bit integer or a double"> {
  let storageType = "::mlir::TypedAttr";
  let returnType = "::mlir::TypedAttr";
  let convertFromStorage = "$_self";
  let constBuilderCall = "$_builder.getI64IntegerAttr($0)";
}
def MindIR_AlphaAttr : DefaultValuedAttr<MindIR_NumberAttr, "1">;

/// Computes each element of its result from one element of each operand.
def MindIR_Elementwise : NativeOpTrait<"Elementwise"> {
  let cppNamespace = "::msc::mindir";
}

/// Each element of its results is one of the operands', the negative of one, or a small integer: there is nothing to round.
def MindIR_KeepsNumbers : NativeOpTrait<"KeepsNumbers"> {
  let cppNamespace = "::msc::mindir";
}

/// Computes its result in steps, and rounds each of them to the type of its operands.
def MindIR_RoundsSteps : NativeOpTrait<"RoundsSteps"> {
  let cppNamespace = "::msc::mindir";
}

/// Follows dimensions that each run chooses (#bounded.extents) from its operands to its results, and so does its lowering.
def MindIR_TakesOpenExtents : NativeOpTrait<"TakesOpenExtents"> {
  let cppNamespace = "::msc::mindir";
}

/// Its result is the first operand after it was written. Where it has lost its monad it writes nothing: the result is what would be written.
def MindIR_WritesFirstOperand : NativeOpTrait<"WritesFirstOperand"> {
  let cppNamespace = "::msc::mindir";
}

/// What is written to its first operand may be seen in its result, and the other way round.
def MindIR_SharesFirstOperand : NativeOpTrait<"SharesFirstOperand"> {
  let cppNamespace = "::msc::mindir";
}

class MindIR_Op<string mnemonic, list<Trait> traits = []> : Op<MindIR_Dialect, mnemonic, traits>;

/// The list of constraints, "(id) clause" each, that ends a description.
class MindIR_Constraints<list<string> constraints> {
  string text = !if(!empty(constraints), "", "\n- " # !interleave(constraints, ";\n- ") # ".\n");
}

/// The same argument in files of the other generation: an attribute that is called `name` here is called `other` there.
class MindIR_OtherName<string argument, string otherName> {
  string name = argument;
  string other = otherName;
}

/// How an attribute is stored, as ArgumentKind.
class MindIR_AttributeKind<Attr attribute> {
  string kind = !cond(!eq(attribute, MindIR_FormatAttr): "Format",
                      !eq(attribute, MindIR_PadModeAttr): "PadMode",
                      !eq(attribute, MindIR_ScatterReductionAttr): "ScatterReduction",
                      !eq(attribute, MindIR_LossReductionAttr): "LossReduction",
                      !ge(!find(attribute.storageType, "::BoolAttr"), 0): "Bool",
                      !ge(!find(attribute.storageType, "::IntegerAttr"), 0): "Integer",
                      !ge(!find(attribute.storageType, "::DenseI64ArrayAttr"), 0): "Integers",
                      !ge(!find(attribute.storageType, "::FloatAttr"), 0): "Float",
                      !ge(!find(attribute.storageType, "::TypedAttr"), 0): "Number",
                      !ge(!find(attribute.storageType, "::StringAttr"), 0): "String",
                      !ge(!find(attribute.storageType, "::TypeAttr"), 0): "Type");
}

/// Whether an operand is a number, or may be one.
class MindIR_OperandKind<Constraint operand> {
  string kind = !if(!isa<MindIR_NumberOr>(operand), "Scalar", "Operand");
}

/// The kind of an argument, without the wrapping of what may be absent.
class MindIR_KindOf<Constraint argument> {
  string kind = !cond(
    !isa<DefaultValuedAttr>(argument): MindIR_AttributeKind<!cast<DefaultValuedAttr>(argument).baseAttr>.kind,
    !isa<Attr>(argument): MindIR_AttributeKind<!cast<Attr>(argument)>.kind,
    !isa<Optional>(argument): MindIR_OperandKind<!cast<Optional>(argument).baseType>.kind,
    !isa<Variadic>(argument): MindIR_OperandKind<!cast<Variadic>(argument).baseType>.kind,
    true: MindIR_OperandKind<argument>.kind);
}

/// A C++ initializer list {{"name", "its other name", its kind, "what it may be"}, ...} of an arguments dag.
class MindIR_ArgumentTable<dag args, list<MindIR_OtherName> names> {
  string table = !interleave(!foreach(i, !range(!size(args)),
    "{\"" # !getdagname(args, i) # "\", \""
    # !interleave(!foreach(entry, !filter(entry, names, !eq(entry.name, !getdagname(args, i))), entry.other), "")
    # "\", ::msc::mindir::ArgumentKind::" # MindIR_KindOf<!getdagarg<Constraint>(args, i)>.kind # ", \""
    # !getdagarg<Constraint>(args, i).summary # "\"}"), ", ");
}

/// What the C++ class of every primitive declares.
class MindIR_PrimitiveDeclaration<string summary, dag arguments, list<MindIR_OtherName> names> {
  string text = [{
    static ::llvm::StringRef getSummary() { return "}] # summary # [{"; }
    static ::llvm::ArrayRef<::msc::mindir::PrimitiveArgument> getPrimitiveArguments() {
      static const ::msc::mindir::PrimitiveArgument table[] = }] # "{" # MindIR_ArgumentTable<arguments, names>.table # "}" # [{;
      return table;
    }
    ::llvm::LogicalResult inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types);
  }];
}

/// A MindSpore primitive. `arguments` lists operands and attributes in MindSpore's own argument order: files of 2.10
/// give a prefix of that list as inputs; in files of 2.0 some of the attributes sit on the primitive under the same name.
/// Operators without effects add the trait Pure.
class MindIR_Primitive<string primitive, list<Trait> traits = []>
    : MindIR_Op<primitive, traits # [MindIR_PrimitiveOpInterface]> {
  dag arguments = (ins);
  list<MindIR_OtherName> otherNames = [];
  let assemblyFormat = "`(` operands `)` attr-dict `:` functional-type(operands, results)";
  string specification = "https://www.mindspore.cn/docs/en/r2.0/api_python/ops/mindspore.ops." # primitive # ".html";
  let extraClassDeclaration = MindIR_PrimitiveDeclaration<summary, arguments, otherNames>.text;
}

/// One result that follows from the operands alone.
class MindIR_PurePrimitive<string primitive, string text, dag args, Type result, list<Trait> traits = []>
    : MindIR_Primitive<primitive, [Pure] # traits> {
  let summary = text;
  let arguments = args;
  let results = (outs result:$output);
}

#endif // MINDIR_BASE_TD
