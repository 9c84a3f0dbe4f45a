//===- GraphOps.td - the file's own structure: nodes, constants, parameters, calls ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_GRAPH_OPS_TD
#define MINDIR_GRAPH_OPS_TD

include "mlir/IR/SymbolInterfaces.td"
include "dialects/MindIR/IR/Base.td"

def MindIR_NodeOp : MindIR_Op<"node"> {
  let summary = "a node of the file whose primitive has not been raised to a typed operator yet";
  let description = [{
    Holds the primitive's name and attributes and the node's inputs exactly as the file has them. The location is the
    node's scope in the network (`Default/conv1-Conv2d/Conv2D-op1`) or its name where the file gives no scope.

    ```mlir
    %3 = mindir.node "ReLU"(%2) {name = "x:5"} : (tensor<1x6xf32>) -> tensor<1x6xf32>
    ```

    - `primitive_attributes`: values as in `mindir.constant`; lists and tuples are both ArrayAttr, a data type is a TypeAttr.
    - `primitive_function`: a primitive of 2.10's second kind, whose settings arrive as inputs.
    - `name` is the output's name without the prefix `<graph>:`; `instance_name` the primitive's own name, if it has one.
    - `node_attributes`, `primal_attributes`: what the file hangs on the node itself.
    - `output_info`: what the file says of the output beyond its type: `ref_key` (the parameter that it refers to), `min_dims` and
      `max_dims`, `dynamic_length` and `element` of a sequence, `elements` (the same for each element), `kind` and `names` of closures.
  }];
  let arguments = (ins StrAttr:$primitive, Variadic<AnyType>:$inputs,
                   OptionalAttr<DictionaryAttr>:$primitive_attributes, OptionalAttr<StrAttr>:$name,
                   OptionalAttr<DictionaryAttr>:$node_attributes, OptionalAttr<DictionaryAttr>:$primal_attributes,
                   OptionalAttr<StrAttr>:$instance_name, UnitAttr:$primitive_function,
                   OptionalAttr<DictionaryAttr>:$output_info);
  let results = (outs AnyType:$output);
  let assemblyFormat = "$primitive `(` $inputs `)` attr-dict `:` functional-type($inputs, $output)";
  let extraClassDeclaration = [{
    /// The typed operator of the primitive, if the dialect has it.
    std::optional<::mlir::RegisteredOperationName> findOperator();
    /// Whether that is `Op`.
    template <typename Op> bool applies() {
      std::optional<::mlir::RegisteredOperationName> found = findOperator();
      return found && found->getTypeID() == ::mlir::TypeID::get<Op>();
    }
  }];
}

def MindIR_ConstantOp : MindIR_Op<"constant", [Pure, ConstantLike]> {
  let summary = "a Constant node: a tensor, scalar, string, tuple, monad, type or None";
  let description = [{
    Tensors are `dense_resource`, small ones `dense`; scalars IntegerAttr, BoolAttr, FloatAttr; strings StringAttr;
    types TypeAttr; tuples and lists ArrayAttr of these, as are tensors of integers that follow from the sizes of a run (#bounded.number); dictionaries DictionaryAttr; monads and None UnitAttr. A constant of the
    file stands in every graph that uses it. Its location is its name in the file.
  }];
  let arguments = (ins AnyAttr:$value);
  let results = (outs AnyType:$output);
  let assemblyFormat = "`(` $value `)` attr-dict `:` type($output)";
  let hasFolder = 1;
}

def MindIR_ParameterOp : MindIR_Op<"parameter"> {
  let summary = "a trained parameter (weight) of the root graph";
  let description = [{
    `name` is the short name (`conv1.weight`). Without a value the parameter's data is absent (a stripped graph), which only
    `msc inspect` accepts. The value is a `dense_resource` (small ones `dense`) of the output's type: little-endian, row-major, bool a
    byte an element, `!mindir.int4x2` a byte an element. `mindir.ref_key` (where it is not the name) and `mindir.quantization` hold what else the file says.
  }];
  let arguments = (ins StrAttr:$name, OptionalAttr<ElementsAttr>:$value);
  let results = (outs AnyType:$output);
  let assemblyFormat = "$name (`(` $value^ `)`)? attr-dict `:` type($output)";
}

def MindIR_CallOp : MindIR_Op<"call"> {
  let summary = "a node that calls another graph of the file";
  let arguments = (ins FlatSymbolRefAttr:$graph, Variadic<AnyType>:$inputs, OptionalAttr<StrAttr>:$name,
                   OptionalAttr<DictionaryAttr>:$node_attributes, OptionalAttr<DictionaryAttr>:$primal_attributes,
                   OptionalAttr<DictionaryAttr>:$output_info);
  let results = (outs AnyType:$output);
  let assemblyFormat = "$graph `(` $inputs `)` attr-dict `:` functional-type($inputs, $output)";
}

def MindIR_CallClosureOp : MindIR_Op<"call_closure"> {
  let summary = "a node that calls what another node computed (Switch of two Partials)";
  let arguments = (ins AnyType:$closure, Variadic<AnyType>:$inputs, OptionalAttr<StrAttr>:$name,
                   OptionalAttr<DictionaryAttr>:$node_attributes, OptionalAttr<DictionaryAttr>:$primal_attributes,
                   OptionalAttr<DictionaryAttr>:$output_info);
  let results = (outs AnyType:$output);
  let assemblyFormat = "$closure `(` $inputs `)` attr-dict `:` functional-type(operands, $output)";
}

def MindIR_GraphRefOp : MindIR_Op<"graph_ref", [Pure]> {
  let summary = "a graph of the file used as a value (an argument of Partial or Switch)";
  let arguments = (ins FlatSymbolRefAttr:$graph);
  let results = (outs MindIR_Closure:$output);
  let assemblyFormat = "$graph attr-dict `:` type($output)";
}

def MindIR_MakeTupleOp : MindIR_Op<"MakeTuple", [Pure]> {
  let summary = "packs values into a tuple";
  let arguments = (ins Variadic<AnyType>:$elements);
  let results = (outs AnyTuple:$output);
  let assemblyFormat = "$elements attr-dict `:` functional-type($elements, $output)";
}

def MindIR_TupleGetItemOp : MindIR_Op<"TupleGetItem", [Pure]> {
  let summary = "one element of a tuple; a negative index counts from the end";
  let arguments = (ins AnyTuple:$input, I64Attr:$index);
  let results = (outs AnyType:$output);
  let assemblyFormat = "$input `[` $index `]` attr-dict `:` functional-type($input, $output)";
  let hasFolder = 1;
}

#endif // MINDIR_GRAPH_OPS_TD
