//===- FourierOps.td - discrete Fourier transforms ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_FOURIER_OPS_TD
#define MINDIR_FOURIER_OPS_TD

include "dialects/MindIR/IR/FourierCosine.td"
include "dialects/MindIR/IR/FourierWindow.td"

def MindIR_FourierOp : MindIR_Op<"fourier", [Pure]> {
  let summary = "one transform along a dimension, of numbers in two parts";
  let description = [{
    What the transforms of MindSpore become when complex numbers become two tensors: `length` numbers along `axis` (0 where the operand has fewer), of whose
    transform times `scale` the first are kept. `half`: what follows the middle is the conjugate of what stands before.

    ```mlir
    %re, %im = mindir.fourier(%x) {axis = 0 : i64, half = false, inverse = false, length = 6 : i64, scale = 1.0}
      : (tensor<6xf32>) -> (tensor<4xf32>, tensor<4xf32>)
    ```
  }];
  let arguments = (ins MindIR_PartTensor:$real, Optional<MindIR_PartTensor>:$imaginary, I64Attr:$axis, I64Attr:$length, BoolAttr:$inverse, BoolAttr:$half,
    F64Attr:$scale);
  let results = (outs MindIR_PartTensor:$toReal, MindIR_PartTensor:$toImaginary);
  let assemblyFormat = "`(` operands `)` attr-dict `:` functional-type(operands, results)";
}

defvar MindIR_FourierTypes = [F16, F32, F64, I32, I64];
def MindIR_RealSignalTensor : MindIR_TensorOf<MindIR_FourierTypes, "float16, float32, float64, int32 or int64">;
def MindIR_SignalTensor : MindIR_TensorOf<MindIR_FourierTypes # MindIR_Complexes, "float16, float32, float64, int32, int64 or complex">;
defvar MindIR_FourierConstraints = ["(fourier_c1) the operand has a dimension and elements, and every length is at least 1", "(fourier_c2) `norm` is 0 (backward), 1 (forward) or 2 (ortho)",
  "(axis_c1) a dimension lies in [-rank, rank)"];

/// Along one dimension.
class MindIR_TransformPrimitive<string primitive, string text, string example, Type operand, Type result> : MindIR_Primitive<primitive, [Pure]> {
  let summary = text;
  let description = "\n```mlir\n%y = mindir." # primitive # example # "\n```\n" # MindIR_Constraints<MindIR_FourierConstraints>.text;
  let arguments = (ins operand:$input, OptionalAttr<I64Attr>:$n, DefaultValuedAttr<I64Attr, "-1">:$dim, OptionalAttr<I64Attr>:$norm);
  let results = (outs result:$output);
}
def MindIR_FFTOp : MindIR_TransformPrimitive<"FFT", "the transform of n numbers along a dimension",
  "(%x) : (tensor<2x6xcomplex<f32>>) -> tensor<2x6xcomplex<f32>>", MindIR_SignalTensor, MindIR_ComplexTensor>;
def MindIR_IFFTOp : MindIR_TransformPrimitive<"IFFT", "the inverse of FFT",
  "(%x) : (tensor<2x6xcomplex<f32>>) -> tensor<2x6xcomplex<f32>>", MindIR_SignalTensor, MindIR_ComplexTensor>;
def MindIR_RFFTOp : MindIR_TransformPrimitive<"RFFT", "the first half of the transform of n real numbers along a dimension, with the middle",
  "(%x) : (tensor<2x6xf32>) -> tensor<2x4xcomplex<f32>>", MindIR_RealSignalTensor, MindIR_ComplexTensor>;
def MindIR_IRFFTOp : MindIR_TransformPrimitive<"IRFFT", "the n real numbers whose RFFT the operand is",
  "(%x) : (tensor<2x4xcomplex<f32>>) -> tensor<2x6xf32>", MindIR_SignalTensor, MindIR_PartTensor>;
def MindIR_HFFTOp : MindIR_TransformPrimitive<"HFFT", "the n real numbers that FFT makes of numbers whose first half the operand is, the rest their conjugates",
  "(%x) : (tensor<2x4xcomplex<f32>>) -> tensor<2x6xf32>", MindIR_SignalTensor, MindIR_PartTensor>;
def MindIR_IHFFTOp : MindIR_TransformPrimitive<"IHFFT", "the first half of IFFT of n real numbers, with the middle",
  "(%x) : (tensor<2x6xf32>) -> tensor<2x4xcomplex<f32>>", MindIR_RealSignalTensor, MindIR_ComplexTensor>;

/// Along several; the last of `dim` is the one that is real.
class MindIR_TransformsPrimitive<string primitive, string text, string example, Type operand, Type result> : MindIR_Primitive<primitive, [Pure]> {
  let summary = text;
  let description = "\n```mlir\n%y = mindir." # primitive # example # "\n```\n" # MindIR_Constraints<MindIR_FourierConstraints
    # ["(fourier_c3) `s` and `dim` are of one length, and no dimension is named twice"]>.text;
  let arguments = (ins operand:$input, OptionalAttr<DenseI64ArrayAttr>:$s, OptionalAttr<DenseI64ArrayAttr>:$dim, OptionalAttr<I64Attr>:$norm);
  let results = (outs result:$output);
}
def MindIR_FFT2Op : MindIR_TransformsPrimitive<"FFT2", "the transform along two dimensions, the last ones if none are named",
  "(%x) : (tensor<3x4xcomplex<f32>>) -> tensor<3x4xcomplex<f32>>", MindIR_SignalTensor, MindIR_ComplexTensor>;
def MindIR_FFTNOp : MindIR_TransformsPrimitive<"FFTN", "the transform along dimensions, all if none are named",
  "(%x) : (tensor<3x4xcomplex<f32>>) -> tensor<3x4xcomplex<f32>>", MindIR_SignalTensor, MindIR_ComplexTensor>;
def MindIR_IFFT2Op : MindIR_TransformsPrimitive<"IFFT2", "the inverse transform along two dimensions, the last ones if none are named",
  "(%x) : (tensor<3x4xcomplex<f32>>) -> tensor<3x4xcomplex<f32>>", MindIR_SignalTensor, MindIR_ComplexTensor>;
def MindIR_IFFTNOp : MindIR_TransformsPrimitive<"IFFTN", "the inverse transform along dimensions, all if none are named",
  "(%x) : (tensor<3x4xcomplex<f32>>) -> tensor<3x4xcomplex<f32>>", MindIR_SignalTensor, MindIR_ComplexTensor>;
def MindIR_RFFT2Op : MindIR_TransformsPrimitive<"RFFT2", "the transform of real numbers along two dimensions, the last ones if none are named, of the last the first half",
  "(%x) : (tensor<3x4xf32>) -> tensor<3x3xcomplex<f32>>", MindIR_RealSignalTensor, MindIR_ComplexTensor>;
def MindIR_RFFTNOp : MindIR_TransformsPrimitive<"RFFTN", "the transform of real numbers along dimensions, all if none are named, of the last the first half",
  "(%x) : (tensor<3x4xf32>) -> tensor<3x3xcomplex<f32>>", MindIR_RealSignalTensor, MindIR_ComplexTensor>;
def MindIR_IRFFT2Op : MindIR_TransformsPrimitive<"IRFFT2", "the inverse of RFFT along two dimensions, the last ones if none are named",
  "(%x) : (tensor<3x3xcomplex<f32>>) -> tensor<3x4xf32>", MindIR_SignalTensor, MindIR_PartTensor>;
def MindIR_IRFFTNOp : MindIR_TransformsPrimitive<"IRFFTN", "the inverse of RFFT along dimensions, all if none are named",
  "(%x) : (tensor<3x3xcomplex<f32>>) -> tensor<3x4xf32>", MindIR_SignalTensor, MindIR_PartTensor>;
def MindIR_HFFT2Op : MindIR_TransformsPrimitive<"HFFT2", "HFFT along two dimensions, the last ones if none are named",
  "(%x) : (tensor<3x3xcomplex<f32>>) -> tensor<3x4xf32>", MindIR_SignalTensor, MindIR_PartTensor>;
def MindIR_HFFTNOp : MindIR_TransformsPrimitive<"HFFTN", "HFFT along dimensions, all if none are named",
  "(%x) : (tensor<3x3xcomplex<f32>>) -> tensor<3x4xf32>", MindIR_SignalTensor, MindIR_PartTensor>;
def MindIR_IHFFT2Op : MindIR_TransformsPrimitive<"IHFFT2", "IHFFT along two dimensions, the last ones if none are named",
  "(%x) : (tensor<3x4xf32>) -> tensor<3x3xcomplex<f32>>", MindIR_RealSignalTensor, MindIR_ComplexTensor>;
def MindIR_IHFFTNOp : MindIR_TransformsPrimitive<"IHFFTN", "IHFFT along dimensions, all if none are named",
  "(%x) : (tensor<3x4xf32>) -> tensor<3x3xcomplex<f32>>", MindIR_RealSignalTensor, MindIR_ComplexTensor>;

def MindIR_SignalResult : MindIR_TensorOf<[F32, F64] # MindIR_Complexes, "float32, float64 or complex">;
def MindIR_FFTWithSizeOp : MindIR_Primitive<"FFTWithSize", [Pure]> {
  let summary = "the transform along the last signal_ndim dimensions, of real numbers or to such with real, of which onesided has the first half alone";
  let description = "\n```mlir\n%y = mindir.FFTWithSize(%x) {signal_ndim = 1 : i64, inverse = false, real = true} : (tensor<2x6xf32>) -> tensor<2x4xcomplex<f32>>\n```\n"
    # MindIR_Constraints<MindIR_FourierConstraints # ["(fourier_c4) `signal_ndim` lies in [1, 3]",
      "(fourier_c5) `signal_sizes` is empty, or what comes from the first half has the sizes that it says",
      "(fourier_c6) the operand is real where `real` says so of what is not inverse, else complex"]>.text;
  let arguments = (ins MindIR_SignalResult:$x, I64Attr:$signal_ndim, BoolAttr:$inverse, BoolAttr:$real, DefaultValuedAttr<I64Attr, "0">:$norm,
    DefaultValuedAttr<BoolAttr, "true">:$onesided, DefaultValuedAttr<DenseI64ArrayAttr, "{}">:$signal_sizes);
  let results = (outs MindIR_SignalResult:$output);
}

def MindIR_STFTOp : MindIR_Primitive<"STFT", [Pure]> {
  let summary = "the transforms of frames of n_fft numbers, one each hop_length, times a window: frequencies come before frames";
  let description = [{
    A window that is shorter than a frame stands in its middle, between zeros; normalized divides by the root of n_fft. Without return_complex the parts are a last
    dimension of 2.

    ```mlir
    %y = mindir.STFT(%x, %w) {n_fft = 8 : i64, hop_length = 4 : i64, win_length = 8 : i64, normalized = false, onesided = true, return_complex = true}
      : (tensor<2x28xf32>, tensor<8xf32>) -> tensor<2x5x6xcomplex<f32>>
    ```

    - (stft_c1) the signal has 1 or 2 dimensions, and a frame fits into it;
    - (stft_c2) `hop_length` is at least 1, and `window` has `win_length` elements, no more than `n_fft`;
    - (stft_c3) what is complex is not `onesided`;
    - (stft_c4) signal and window have the same parts.
  }];
  let arguments = (ins MindIR_SignalResult:$x, MindIR_PartTensor:$window, I64Attr:$n_fft, I64Attr:$hop_length, I64Attr:$win_length, BoolAttr:$normalized,
    BoolAttr:$onesided, BoolAttr:$return_complex);
  let results = (outs MindIR_SignalResult:$output);
}

//===--- what stands around transforms ---===//

class MindIR_ShiftPrimitive<string primitive, string text> : MindIR_Primitive<primitive, [Pure, MindIR_KeepsNumbers]> {
  let summary = text;
  let description = "\n```mlir\n%y = mindir." # primitive # "(%x) : (tensor<2x5xf32>) -> tensor<2x5xf32>\n```\n"
    # MindIR_Constraints<["(axis_c1) every entry of `dim` lies in [-rank, rank), of a scalar in [-1, 1)"]>.text;
  let arguments = (ins MindIR_AnyTensor:$input, OptionalAttr<DenseI64ArrayAttr>:$dim);
  let results = (outs MindIR_AnyTensor:$output);
}
def MindIR_FFTShiftOp : MindIR_ShiftPrimitive<"FFTShift", "the halves of dimensions exchanged, of all if none are named: an odd one's first half is the longer">;
def MindIR_IFFTShiftOp : MindIR_ShiftPrimitive<"IFFTShift", "the inverse of FFTShift">;

class MindIR_FrequenciesPrimitive<string primitive, string text, string example> : MindIR_Primitive<primitive, [Pure]> {
  let summary = text;
  let description = "\n```mlir\n%y = mindir." # primitive # example # "\n```\n"
    # MindIR_Constraints<["(frequencies_c1) `n` is at least 1, and `d` is not 0"]>.text;
  let arguments = (ins I64Attr:$n, DefaultValuedAttr<F32Attr, "1.0f">:$d, OptionalAttr<TypeAttr>:$dtype);
  let results = (outs MindIR_PartTensor:$output);
}
def MindIR_FFTFreqOp : MindIR_FrequenciesPrimitive<"FFTFreq", "the frequencies of a transform of n samples at a distance of d, those below 0 last",
  "() {n = 6 : i64} : () -> tensor<6xf32>">;
def MindIR_RFFTFreqOp : MindIR_FrequenciesPrimitive<"RFFTFreq", "the frequencies from 0 on of a transform of n samples at a distance of d",
  "() {n = 6 : i64} : () -> tensor<4xf32>">;

#endif // MINDIR_FOURIER_OPS_TD
