//===- FourierWindow.td - what frames are multiplied by -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_FOURIER_WINDOW_TD
#define MINDIR_FOURIER_WINDOW_TD

include "dialects/MindIR/IR/Base.td"

class MindIR_SignalWindowOp<string primitive, string text, dag more = (ins)> : MindIR_PurePrimitive<primitive, text,
    !con((ins I64Attr:$window_length, DefaultValuedAttr<BoolAttr, "true">:$periodic), more), MindIR_TensorOf<[F16, F32, F64], "float16, float32 or float64">> {
  let description = [{
    t is k / window_length, or without `periodic` k / (window_length - 1); a window of one number is 1.

    ```mlir
    %y = mindir.}] # primitive # "() {window_length = 6 : i64} : () -> tensor<6xf32>\n```\n"
    # MindIR_Constraints<["(signal_window_c1) `window_length` is from 1 to 2^24"]>.text;
}
def MindIR_BartlettWindowOp : MindIR_SignalWindowOp<"BartlettWindow", "1 - |2t - 1|">;
def MindIR_BlackmanWindowOp : MindIR_SignalWindowOp<"BlackmanWindow", "0.42 - 0.5 cos(2 pi t) + 0.08 cos(4 pi t)">;
def MindIR_HammingWindowOp : MindIR_SignalWindowOp<"HammingWindow", "alpha - beta cos(2 pi t)",
  (ins DefaultValuedAttr<F32Attr, "0.54f">:$alpha, DefaultValuedAttr<F32Attr, "0.46f">:$beta)>;

#endif // MINDIR_FOURIER_WINDOW_TD
