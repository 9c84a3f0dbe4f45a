//===- RandomOps.td - random numbers --------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_RANDOM_OPS_TD
#define MINDIR_RANDOM_OPS_TD

include "dialects/MindIR/IR/Shape.td"

/// Has other results in each run. `mindir-draw-numbers` says it in mindir.uniform.
def MindIR_DrawsNumbers : NativeOpTrait<"DrawsNumbers"> {
  let cppNamespace = "::msc::mindir";
}

def MindIR_UniformOp : MindIR_Op<"uniform", [Pure]> {
  let summary = "numbers at least 0 and below 1 that follow from a key and the number of the run";
  let description = [{
    Each of the multiples of 2^-24 (float64: of 2^-53) is as likely as the others. The generator is Philox4x32-10 (Salmon et al. 2011); its counter is
    the element's place and the run.

    ```mlir
    %u = mindir.uniform(%run) {key = 7 : i64} : (tensor<i64>) -> tensor<2x3xf32>
    ```
  }];
  let arguments = (ins MindIR_TensorOf<[I64], "int64">:$run, I64Attr:$key);
  let results = (outs MindIR_PartTensor:$output);
  let assemblyFormat = "`(` operands `)` attr-dict `:` functional-type(operands, results)";
}

class MindIR_RandomPrimitive<string primitive, string text, dag args, dag outs, list<string> constraints = []>
    : MindIR_Primitive<primitive, [MindIR_DrawsNumbers]> {
  let summary = text;
  let description = "The distribution is MindSpore's, the numbers are not: they follow from the seeds, the operator's place in the network and the run.\n"
    # MindIR_Constraints<constraints>.text;
  let arguments = args;
  let results = outs;
}
defvar MindIR_Seeds = (ins DefaultValuedAttr<I64Attr, "0">:$seed, DefaultValuedAttr<I64Attr, "0">:$seed2);

//===--- of a shape ---===//

class MindIR_RandomTensorOp<string primitive, string text>
    : MindIR_RandomPrimitive<primitive, text, !con((ins DenseI64ArrayAttr:$shape), MindIR_Seeds), (outs MindIR_TensorOf<[F32], "float32">:$output),
                             [MindIR_SizeConstraint]>;
def MindIR_StandardNormalOp : MindIR_RandomTensorOp<"StandardNormal", "normally distributed numbers of mean 0 and deviation 1">;
def MindIR_StandardLaplaceOp : MindIR_RandomTensorOp<"StandardLaplace", "numbers of the density exp(-|x|) / 2">;
def MindIR_UniformRealOp : MindIR_RandomTensorOp<"UniformReal", "numbers at least 0 and below 1, each as likely">;
def MindIR_UniformIntOp : MindIR_RandomPrimitive<"UniformInt", "integers from minval up to, without, maxval, each as likely",
  !con((ins DenseI64ArrayAttr:$shape, MindIR_TensorOf<[I32], "int32">:$minval, MindIR_TensorOf<[I32], "int32">:$maxval), MindIR_Seeds),
  (outs MindIR_TensorOf<[I32], "int32">:$output), ["(scalar_c1) `minval` and `maxval` have one element", MindIR_SizeConstraint]>;

//===--- of tensors ---===//

def MindIR_BernoulliOp : MindIR_RandomPrimitive<"Bernoulli", "1 with the probability p, else 0",
  (ins MindIR_RealTensor:$x, MindIR_PartTensor:$p, DefaultValuedAttr<I64Attr, "0">:$seed, DefaultValuedAttr<I64Attr, "0">:$offset),
  (outs MindIR_RealTensor:$output), ["(bernoulli_c1) `p` has one element or the shape of x"]> {
  let hasVerifier = 1;
}

class MindIR_ChoicePrimitive<string primitive, string text, dag rest>
    : MindIR_RandomPrimitive<primitive, text, !con((ins MindIR_FloatTensor:$x, I64Attr:$num_samples), rest, (ins OptionalAttr<TypeAttr>:$dtype)),
                             (outs MindIR_IndexTensor:$output),
                             ["(choice_c1) x has one or two dimensions", "(choice_c2) `num_samples` is not negative, and a row of x is not empty"]>;
def MindIR_MultinomialOp : MindIR_ChoicePrimitive<"Multinomial", "positions of a row, each drawn anew, as likely as the row's numbers are large", MindIR_Seeds>;
def MindIR_RandomCategoricalOp : MindIR_ChoicePrimitive<"RandomCategorical", "positions of a row, each drawn anew, of the likelihoods softmax(row)",
  (ins DefaultValuedAttr<I64Attr, "0">:$seed)>;

//===--- orders ---===//

def MindIR_RandpermV2Op : MindIR_RandomPrimitive<"RandpermV2", "the integers from 0 up to, without, n in a random order",
  (ins I64Attr:$n, DefaultValuedAttr<I64Attr, "0">:$seed, DefaultValuedAttr<I64Attr, "0">:$offset, OptionalAttr<TypeAttr>:$dtype),
  (outs MindIR_TensorOf<[F16, F32, F64, I8, I16, I32, I64, UI8], "float16, float32, float64, int8, int16, int32, int64 or uint8">:$output),
  ["(randperm_c1) `n` is positive"]>;
def MindIR_RandomShuffleOp : MindIR_RandomPrimitive<"RandomShuffle", "the slices of x along its first dimension in a random order",
  !con((ins MindIR_RealTensor:$x), MindIR_Seeds), (outs MindIR_RealTensor:$output), ["(shuffle_c1) x has a dimension, the first of which is not 0"]>;
def MindIR_RandomChoiceWithMaskOp : MindIR_RandomPrimitive<"RandomChoiceWithMask",
  "the coordinates of so many elements that are true, each chosen once; where there are fewer, zeros, whose mask is false",
  !con((ins MindIR_BoolTensor:$input_x, DefaultValuedAttr<I64Attr, "256">:$count), MindIR_Seeds),
  (outs MindIR_TensorOf<[I32], "int32">:$index, MindIR_BoolTensor:$mask),
  ["(choice_mask_c1) `input_x` has one dimension or two, of which none is 0: of more MindSpore counts other coordinates",
   "(choice_mask_c2) `count` is positive"]>;

//===--- what training leaves behind ---===//

class MindIR_DropoutPrimitive<string primitive, string text, dag seeds, Type mask>
    : MindIR_RandomPrimitive<primitive, text, !con((ins MindIR_FloatTensor:$x, DefaultValuedAttr<F32Attr, "0.5f">:$keep_prob), seeds),
                             (outs MindIR_FloatTensor:$output, mask:$mask),
                             ["(dropout_c1) `keep_prob` is above 0 and at most 1"]> {
  let hasVerifier = 1;
}
def MindIR_DropoutOp : MindIR_DropoutPrimitive<"Dropout", "x / keep_prob where a random mask is 1, else 0; with keep_prob = 1, in inference, x itself",
  (ins DefaultValuedAttr<I64Attr, "0">:$Seed0, DefaultValuedAttr<I64Attr, "0">:$Seed1), MindIR_FloatTensor>;
def MindIR_Dropout2DOp : MindIR_DropoutPrimitive<"Dropout2D", "x / keep_prob in the channels that a random mask keeps, else 0", (ins), MindIR_BoolTensor>;
def MindIR_Dropout3DOp : MindIR_DropoutPrimitive<"Dropout3D", "x / keep_prob in the channels of volumes that a random mask keeps, else 0", (ins), MindIR_BoolTensor>;

#endif // MINDIR_RANDOM_OPS_TD
