//===- Passes.td - every pass of msc, one documented def a pass -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_TD
#define MSC_PASSES_TD

include "mlir/Pass/PassBase.td"

//===--- on the mindir dialect: normal form ---===//

def MindIRBindShapes : Pass<"mindir-bind-shapes", "::mlir::ModuleOp"> {
  let summary = "give inputs the dimensions that the file leaves open";
  let description = [{
    `shapes` binds inputs of the entry: `NAME=1x3x224x224`. The elements of a tuple `x` are called `x.0`, `x.1`, ... A dimension with bounds,
    `NAME=1..8x3x224x224`, is a symbol of the module (`bounded.symbols`): each run chooses it.
  }];
  let dependentDialects = ["::msc::bounded::BoundedDialect"];
  let options = [ListOption<"shapes", "shapes", "std::string", "shapes of inputs, NAME=1x3x224x224, or with bounds, NAME=1..8x3x224x224">];
}

def MindIRRaise : Pass<"mindir-raise", "::mlir::ModuleOp"> {
  let summary = "turn every mindir.node into the typed operator of its primitive";
  let description = [{
    Inputs are matched with the operator's arguments in MindSpore's order; an attribute may arrive as a Constant input
    (files of MindSpore 2.10) or on the primitive (2.0). Tuple operands are flattened. Types are inferred on the way and arithmetic on
    known dimensions is folded, so that it can be an attribute of what comes next. Every node whose operator or attribute value is
    not supported is reported; the pass fails after the last of them.
  }];
  let dependentDialects = ["::msc::mindir::MindIRDialect", "::msc::bounded::BoundedDialect", "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect", "::mlir::arith::ArithDialect", "::mlir::math::MathDialect",
                           "::mlir::scf::SCFDialect"];
}

def MindIRInstantiateGraphs : Pass<"mindir-instantiate-graphs", "::mlir::ModuleOp"> {
  let summary = "put the graphs of a file into one function, @main, as blocks";
  let description = [{
    A graph is a block for each way in which it is used; what Switch and switch_layer choose is a branch. What stands in the file as a closure,
    and tuples that pass from graph to graph, are taken apart, and so are ranges. A parameter that an operator writes becomes an argument
    and a result of the function, with the attribute `mindir.state`. A path that ends in an IndexError is none. Refused are recursions
    that are no loops and lists, passed from graph to graph, whose length only a run knows.
  }];
  let dependentDialects = ["::msc::mindir::MindIRDialect", "::mlir::cf::ControlFlowDialect", "::mlir::tensor::TensorDialect",
                           "::mlir::ub::UBDialect"];
}

def MindIRStructureControlFlow : Pass<"mindir-structure-control-flow", "::mlir::ModuleOp"> {
  let summary = "turn blocks and branches into scf.if, scf.index_switch and scf.while";
  let description = [{
    A loop that tests before its body has its test in the region `before`. What is left on a path that does not give a value is `ub.poison`.
  }];
  let dependentDialects = ["::msc::mindir::MindIRDialect", "::mlir::arith::ArithDialect", "::mlir::cf::ControlFlowDialect",
                           "::mlir::scf::SCFDialect", "::mlir::ub::UBDialect"];
}

def MindIREraseMonads : Pass<"mindir-erase-monads", "::mlir::ModuleOp"> {
  let summary = "make effects the order of values: no Load, UpdateState, Depend, no in-place operators";
  let description = [{
    `x += y` (InplaceAddExt and its like) becomes a functional operator. Readers of `x` that are ordered before it keep `x`, those
    ordered after it read the result. Refused are: a reader with no place in the order, a view of `x` that is read afterwards or written
    too, a write to a trained parameter.
  }];
  let dependentDialects = ["::msc::mindir::MindIRDialect"];
}

def MindIREraseTraining : Pass<"mindir-erase-training", "::mlir::ModuleOp"> {
  let summary = "remove operators that do nothing in inference: Dropout that keeps all, Identity";
}

def MindIRScalariseTuples : Pass<"mindir-scalarise-tuples", "::mlir::ModuleOp"> {
  let summary = "give every element of a tuple a value of its own, also of inputs and results";
  let description = [{The elements of an input `x` are called `x.0`, `x.1`, ...}];
  let dependentDialects = ["::msc::mindir::MindIRDialect"];
}

def MindIRInferTypes : Pass<"mindir-infer-types", "::mlir::ModuleOp"> {
  let summary = "fix the dimensions that follow from the inputs' and check every type";
  let description = [{
    Runs MindSpore's shape inference over the entry and refuses what contradicts the file's own types. An input that is still open
    is an error that names the option to give.
  }];
}

def MindIRDrawNumbers : Pass<"mindir-draw-numbers", "::mlir::ModuleOp"> {
  let summary = "say operators with random results in mindir.uniform, and count the runs";
  let description = [{
    The number of the run is a state of the entry (`mindir.state`), an argument and a result behind the others: it begins with 0, which also a reset
    brings back. Each operator has keys of its own, of its seeds and its place. Refused are random numbers in a loop, whose turns would all be alike.
  }];
  let dependentDialects = ["::msc::mindir::MindIRDialect"];
}

def MindIRWidenHalf : Pass<"mindir-widen-half", "::mlir::ModuleOp"> {
  let summary = "compute in float32 what is stored in float16 and bfloat16";
  let description = [{
    Operators that compute get casts in front of them and behind: results are rounded, and overflow, as MindSpore's CPU has them. Operators that
    only move numbers keep their types.
  }];
  let dependentDialects = ["::msc::mindir::MindIRDialect"];
}

def MindIRComposeExt : Pass<"mindir-compose-ext", "::mlir::ModuleOp"> {
  let summary = "say the convolutions, pools, pads and resizes of mint in the operators of nn";
  let description = [{
    Whatever a later pass knows of a Conv2D, a BatchNorm or a pool is then true of theirs. Half precision has been widened before, so that several
    operators in place of one round once.
  }];
  let dependentDialects = ["::msc::mindir::MindIRDialect"];
}

def MindIRSplitComplex : Pass<"mindir-split-complex", "::mlir::ModuleOp"> {
  let summary = "compute with the real and the imaginary parts of complex numbers, each a tensor of its own";
  let description = [{
    What computes on complex numbers becomes arithmetic on their parts, as C++'s library and MindSpore's CPU have it; what only moves them does so twice. An
    input, a result or a state of the entry that is complex becomes a tensor of pairs, as it lies in memory: one dimension more, of 2. Its type stays
    in `mindir.type`. Refused are operators that have no such arithmetic here.
  }];
  let dependentDialects = ["::msc::mindir::MindIRDialect", "::mlir::scf::SCFDialect", "::mlir::ub::UBDialect"];
}

def MindIRMergeGroupedConvolutions : Pass<"mindir-merge-grouped-convolutions", "::mlir::ModuleOp"> {
  let summary = "Split, N convolutions with the same attributes and Concat become one grouped convolution";
}

def MindIRFoldBatchNorm : Pass<"mindir-fold-batch-norm", "::mlir::ModuleOp"> {
  let summary = "turn batch normalisation into scaled weights and a bias, or into Mul and Add";
  let description = [{
    The scale goes into the weights of a Conv2D, Conv2DTranspose or MatMul (also one with a BiasAdd) that nothing else reads.
    `mindir-fold-constants` computes the new weights afterwards.
  }];
  let dependentDialects = ["::msc::mindir::MindIRDialect"];
}

def MindIRFoldConstants : Pass<"mindir-fold-constants", "::mlir::ModuleOp"> {
  let summary = "compute operators whose operands are constants or parameters";
  let description = [{
    They are lowered to linalg as `convert-mindir-to-linalg` does it, and interpreted. Erases what nothing reads any more. Results above
    1 MB that are larger than their operands are left to the run, and so is what would take longer than a moment.
  }];
  let dependentDialects = ["::msc::mindir::MindIRDialect", "::mlir::linalg::LinalgDialect", "::mlir::tensor::TensorDialect",
                           "::mlir::arith::ArithDialect", "::mlir::math::MathDialect", "::mlir::scf::SCFDialect"];
}

//===--- from mindir to linalg ---===//

def ConvertMindIRToLinalg : Pass<"convert-mindir-to-linalg", "::mlir::ModuleOp"> {
  let summary = "say the meaning of every typed mindir operator in linalg, tensor, arith and math";
  let dependentDialects = ["::msc::kernel::KernelDialect", "::mlir::linalg::LinalgDialect", "::mlir::tensor::TensorDialect",
                           "::mlir::arith::ArithDialect", "::mlir::math::MathDialect", "::mlir::scf::SCFDialect"];
}

def VerifyExtents : Pass<"verify-extents", "::mlir::ModuleOp"> {
  let summary = "check that the sizes of a run agree where those at the bounds do";
  let description = [{
    Types hold dimensions at their upper bounds, and beside them what each run makes of them (`#bounded.extents`). An operation whose operands
    and results do not say the same of it is an error of the passes before. A module without bounds passes.
  }];
}

//===--- from linalg to kernels ---===//

class KernelPass<string argument> : Pass<argument, "::mlir::ModuleOp"> {
  let dependentDialects = ["::msc::kernel::KernelDialect", "::mlir::linalg::LinalgDialect", "::mlir::tensor::TensorDialect",
                           "::mlir::arith::ArithDialect", "::mlir::math::MathDialect", "::mlir::memref::MemRefDialect"];
}

def FormKernels : KernelPass<"form-kernels"> {
  let summary = "turn convolutions, pooling and matrix products into kernel operations, channels last";
}

def AttachTarget : KernelPass<"attach-target"> {
  let summary = "say on the module what it is compiled for: the attribute kernel.target";
  let options = [Option<"name", "name", "std::string", "\"cpp\"", "name of a target">,
                 Option<"vectorBytes", "vector-bytes", "int64_t", "64", "width of the vectors that weights are packed for; 0 for none">];
}

def LegaliseTypes : KernelPass<"legalise-types"> {
  let summary = "keep tensors in types that the target stores";
  let description = [{
    Half precision becomes float32 where the target's kernels do not read it; what was rounded to it still is. Inputs and results of a function keep
    their types.
  }];
}

def VerifyAlgorithms : KernelPass<"verify-algorithms"> {
  let summary = "refuse the algorithms that the target has no kernel for";
  let description = [{ Sorts, factorisations and the like: there are no loops that would compute them instead. }];
}

def DecomposeKernels : KernelPass<"decompose-kernels"> {
  let summary = "turn the named kernels that no micro-kernel of the target computes into loops";
  let options = [Option<"all", "all", "bool", "false", "those too that the target has">];
}

def PropagateLayout : KernelPass<"propagate-layout"> {
  let summary = "move transposes through linalg and tensor operations until they meet and cancel";
}

def FoldConstantLayouts : KernelPass<"fold-constant-layouts"> {
  let summary = "transpose and reshape constants at compile time";
}

def AbsorbTransposes : KernelPass<"absorb-transposes"> {
  let summary = "let products read and write the heads of attention as they lie in memory";
  let description = [{
    A batch of products whose operands were transposed from rows of heads, or whose result is transposed back, becomes one over two batch
    dimensions that reads or writes the rows themselves, if the target has a micro-kernel for it.
  }];
}

def FuseElementwise : KernelPass<"fuse-elementwise"> {
  let summary = "merge chains of element-wise operations";
}

def FuseEpilogues : KernelPass<"fuse-epilogues"> {
  let summary = "merge element-wise operations into the kernel that feeds them";
}

def FormAttention : KernelPass<"form-attention"> {
  let summary = "make one kernel of two products of heads and the softmax between them";
  let description = [{
    A product whose result only a softmax along the last dimension reads, and whose weights are only the left side of another product, become a
    `kernel.attention` with the epilogues of all three, if the target has a micro-kernel for it: nothing of the scores goes through memory.
  }];
}

def WidenInteriors : KernelPass<"widen-interiors"> {
  let summary = "keep float32 inside kernels of half precision: only what they store is rounded";
}

def SelectKernels : KernelPass<"select-kernels"> {
  let summary = "choose for each operation the micro-kernel of the target that computes it: the attribute kernel.micro";
  let description = [{
    The cheapest of those that take the operation's shape and type, the first of equals. Runs twice: before pack-weights, which needs to know who
    reads the weights, and after plan-kernels, when the strides of loops are known. An operation that none computes is an error.
  }];
}

def PackWeights : KernelPass<"pack-weights"> {
  let summary = "reorder filters and matrices as the micro-kernels read them that were chosen";
  let description = [{Constants are packed now; a filter that only the run knows is packed by tensor operations.}];
}

def BufferiseKernels : KernelPass<"bufferise-kernels"> {
  let summary = "give every tensor its memory";
  let description = [{
    Results are computed where they are needed (in a part of a concatenation, in a graph output, in what goes round a loop), over an
    operand that nobody reads again, or in a buffer of their own. Regions keep numbers only as operands and results: tensors lie
    in memory that both sides know.
  }];
  let options = [Option<"shareMemory", "share-memory", "bool", "true",
                        "reuse the memory of tensors that are read no more, and compute results where they are needed">];
}

def OutlineLaunches : KernelPass<"outline-launches"> {
  let summary = "make every operation on buffers a kernel.func, and a launch where it stands";
  let description = [{Kernels of equal code are one function.}];
}

def PlanMemory : KernelPass<"plan-memory"> {
  let summary = "give every buffer its place in one arena";
  let description = [{
    A buffer is needed from the first launch that sees it to the last; what is made before a loop and used in it, for the whole loop.
  }];
  let options = [Option<"shareMemory", "share-memory", "bool", "true", "buffers that are not needed at the same time may overlap">];
}

#endif // MSC_PASSES_TD
