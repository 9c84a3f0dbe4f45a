// RUN: msc-opt %s --kernel-to-plan=target=ascendc | msc-translate --kernel-to=ascendc --name=net - | FileCheck %s

// What vector instructions do not say goes by elements on the scalar unit. The third template argument: so many outer places write whole
// cache lines of 64 bytes.
#d0 = affine_map<(i) -> (i)>
#row_column = affine_map<(i, j) -> (i, j)>
#column_row = affine_map<(i, j) -> (j, i)>
#row = affine_map<(i, j) -> (i)>
func.func @main(%x: tensor<64xi32>, %y: tensor<8x40xf32>, %t: tensor<100xf16>, %h: tensor<10x6xi8>, %p: tensor<24x1xf32>, %pp: tensor<24x1xf32>,
        %r: tensor<70x10xi8>, %q: tensor<70x1xi8>)
    -> (tensor<64xi32>, tensor<8xf32>, tensor<8xi64>, tensor<64xf16>, tensor<10x6xi8>, tensor<7xi1>, tensor<24x2xf32>, tensor<70x11xi8>) {
  // Integers.
  // CHECK: /// integers
  // CHECK-NEXT: /// loops, 64 FLOP, 512 bytes
  // CHECK-NEXT: namespace {
  // CHECK-NEXT: constexpr std::uint32_t k000_integers_cores =
  // CHECK-NEXT: msc::smaller(MSC_CORES, msc::loopsRuns<msc::Dims<64>, 16>());
  // CHECK-NEXT: } // namespace
  // CHECK-NEXT: extern "C" __global__ __vector__ void
  // CHECK-NEXT: net_k000_integers({{.*}}__gm__ const std::int32_t *x0, {{.*}}__gm__ std::int32_t *y0) {
  // CHECK-NEXT: msc::loops<msc::Dims<64>, msc::Dims<>, 16>(msc::lines(y0),
  // CHECK-NEXT: [=](auto) MSC_BODY {},
  // CHECK-NEXT: [=](auto at) MSC_BODY {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<1>());
  // CHECK-NEXT: at.store(y0, msc::Strides<1>(), msc::wrapMul<std::int32_t>(e0, e0));
  // CHECK-NEXT: });
  // CHECK-NEXT: }
  %e64 = tensor.empty() : tensor<64xi32>
  %integers = linalg.generic {indexing_maps = [#d0, #d0], iterator_types = ["parallel"]} ins(%x : tensor<64xi32>) outs(%e64 : tensor<64xi32>) {
  ^bb0(%a: i32, %out: i32):
    %0 = arith.muli %a, %a : i32
    linalg.yield %0 : i32
  } -> tensor<64xi32> loc("integers")

  // Several results: eight places of an i64 and sixteen of a float are a line, and there are no more than eight.
  // CHECK: net_k001_results({{.*}}__gm__ const float *x0, {{.*}}__gm__ float *y0, {{.*}}__gm__ std::int64_t *y1) {
  // CHECK-NEXT: msc::loops<msc::Dims<8>, msc::Dims<40>, 8>(msc::lines(y0, y1),
  // CHECK-NEXT: [=](auto at) MSC_BODY {
  // CHECK-NEXT: at.start(y0, msc::Strides<1, 0>(), 0.0f);
  // CHECK-NEXT: at.start(y1, msc::Strides<1, 0>(), 0);
  // CHECK-NEXT: },
  // CHECK-NEXT: [=](auto at) MSC_BODY {
  // CHECK-NEXT: const auto e0 = at.load(x0, msc::Strides<40, 1>());
  // CHECK-NEXT: const auto e1 = at.load(y0, msc::Strides<1, 0>());
  // CHECK-NEXT: const auto e2 = at.load(y1, msc::Strides<1, 0>());
  // CHECK-NEXT: const auto condition = e0 > e1;
  // CHECK-NEXT: const auto value = msc::cast<std::int64_t>(at.template index<1>());
  // CHECK-NEXT: const auto choice = msc::select(condition, e0, e1);
  // CHECK-NEXT: const auto choice2 = msc::select(condition, value, e2);
  // CHECK-NEXT: at.store(y0, msc::Strides<1, 0>(), choice);
  // CHECK-NEXT: at.store(y1, msc::Strides<1, 0>(), choice2);
  // CHECK-NEXT: });
  %zero = arith.constant 0.0 : f32
  %none = arith.constant 0 : i64
  %e8 = tensor.empty() : tensor<8xf32>
  %i8 = tensor.empty() : tensor<8xi64>
  %z8 = linalg.fill ins(%zero : f32) outs(%e8 : tensor<8xf32>) -> tensor<8xf32>
  %n8 = linalg.fill ins(%none : i64) outs(%i8 : tensor<8xi64>) -> tensor<8xi64>
  %results:2 = linalg.generic {indexing_maps = [#row_column, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%y : tensor<8x40xf32>) outs(%z8, %n8 : tensor<8xf32>, tensor<8xi64>) {
  ^bb0(%a: f32, %best: f32, %place: i64):
    %i = linalg.index 1 : index
    %here = arith.index_cast %i : index to i64
    %more = arith.cmpf ogt, %a, %best : f32
    %0 = arith.select %more, %a, %best : f32
    %1 = arith.select %more, %here, %place : i64
    linalg.yield %0, %1 : f32, i64
  } -> (tensor<8xf32>, tensor<8xi64>) loc("results")

  // A gather of 16-bit floats.
  // CHECK: net_k002_gather({{.*}}__gm__ const std::int32_t *x0, {{.*}}__gm__ const msc::Float16 *x1, {{.*}}__gm__ msc::Float16 *y0) {
  // CHECK-NEXT: msc::loops<msc::Dims<64>, msc::Dims<>, 32>(msc::lines(y0),
  // CHECK: at.store(y0, msc::Strides<1>(), msc::element(x1, msc::cast<long>(e0)));
  %f64 = tensor.empty() : tensor<64xf16>
  %gather = linalg.generic {indexing_maps = [#d0, #d0], iterator_types = ["parallel"]} ins(%x : tensor<64xi32>) outs(%f64 : tensor<64xf16>) {
  ^bb0(%a: i32, %out: f16):
    %i = arith.index_cast %a : i32 to index
    %0 = tensor.extract %t[%i] : tensor<100xf16>
    linalg.yield %0 : f16
  } -> tensor<64xf16> loc("gather")

  // Results that are not adjacent: of every second float eight are a line; of rows of 11 bytes 64 are 11 lines.
  // CHECK: msc::loops<msc::Dims<24>, msc::Dims<>, 8>(msc::lines(y0),
  // CHECK: at.store(y0, msc::Strides<2>(), e0);
  %pairs = tensor.concat dim(1) %p, %pp : (tensor<24x1xf32>, tensor<24x1xf32>) -> tensor<24x2xf32> loc("pairs")
  // CHECK: msc::loops<msc::Dims<70, 10>, msc::Dims<>, 640>(
  // CHECK: at.store(y0, msc::Strides<11, 1>(), e0);
  %wide = tensor.concat dim(1) %r, %q : (tensor<70x10xi8>, tensor<70x1xi8>) -> tensor<70x11xi8> loc("wide")

  // A fill of integers, and a constant result.
  // CHECK: net_k{{[0-9]+}}_fill({{.*}}__gm__ std::int8_t *y0) {
  // CHECK-NEXT: msc::loops<msc::Dims<60>, msc::Dims<>, 60>(msc::lines(y0),
  // CHECK-NEXT: [=](auto) MSC_BODY {},
  // CHECK-NEXT: [=](auto at) MSC_BODY { at.store(y0, msc::Strides<1>(), 7); });
  %seven = arith.constant 7 : i8
  %e60 = tensor.empty() : tensor<10x6xi8>
  %fill = linalg.fill ins(%seven : i8) outs(%e60 : tensor<10x6xi8>) -> tensor<10x6xi8> loc("fill")
  %true = arith.constant true
  %b7 = tensor.empty() : tensor<7xi1>
  %mask = linalg.fill ins(%true : i1) outs(%b7 : tensor<7xi1>) -> tensor<7xi1> loc("mask")
  return %integers, %results#0, %results#1, %gather, %fill, %mask, %pairs, %wide
      : tensor<64xi32>, tensor<8xf32>, tensor<8xi64>, tensor<64xf16>, tensor<10x6xi8>, tensor<7xi1>, tensor<24x2xf32>, tensor<70x11xi8>
}
