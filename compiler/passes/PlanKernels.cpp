//===- PlanKernels.cpp - give every tensor its buffer and outline the kernels ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
// Walks the entry function once. Reshapes and slices become views; results are computed where they are needed (Destinations)
// or over an operand that nobody reads again; what remains gets memory of its own. Afterwards the module holds kernel.func
// functions, and the entry function only launches.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/BufferAssignment.h"
#include "compiler/passes/KernelNames.h"
#include "compiler/passes/KernelOutliner.h"
#include "compiler/passes/KernelUtils.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"

namespace msc {
#define GEN_PASS_DEF_PLANKERNELS
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

class Planner {
public:
  explicit Planner(func::FuncOp function)
      : function(function), destinations(function), outliner(function->getParentOfType<ModuleOp>()) {}

  LogicalResult run();

private:
  // Memory.
  int64_t createRoot(Root root);
  BufferView allocate(RankedTensorType type);
  BufferView destinationOf(Value value);
  BufferView viewOf(Value value);
  BufferView denseViewOf(Value value);
  BufferView pixelViewOf(Value value);
  std::optional<BufferView> reuseOperand(Operation *op, ArrayRef<std::pair<Value, AffineMap>> operands);

  // Operations.
  LogicalResult visit(Operation &op);
  void visitGeneric(linalg::GenericOp op);
  void visitEpilogueOp(kernel::EpilogueOpInterface op);
  void visitReshape(Operation &op);
  void visitConcat(tensor::ConcatOp op);
  void visitInsertSlice(tensor::InsertSliceOp op);
  void visitPad(tensor::PadOp op);
  void visitReturn(func::ReturnOp op);

  // Launches.
  void launch(Location loc, ArrayRef<BufferView> reads, ArrayRef<BufferView> writes, int64_t flops, KernelOutliner::BodyBuilder build);
  void copy(Location loc, const BufferView &from, const BufferView &to);
  void fill(Location loc, TypedAttr value, const BufferView &view);
  void emitEntry();
  Value emitView(OpBuilder &builder, const BufferView &view);

  func::FuncOp function;
  Destinations destinations;
  KernelOutliner outliner;
  SmallVector<Root> roots;
  DenseMap<Value, BufferView> views;
  DenseMap<Attribute, int64_t> constants;
  int64_t weightsBytes = 0;
};

int64_t Planner::createRoot(Root root) {
  roots.push_back(root);
  return roots.size() - 1;
}

BufferView Planner::allocate(RankedTensorType type) {
  Root root;
  root.lifetime.bytes = type.getNumElements() * elementBytes(type.getElementType());
  return {createRoot(root), 0, getDenseType(type)};
}

/// The view that a result is to be written into.
BufferView Planner::destinationOf(Value value) {
  auto found = views.find(value);
  if (found != views.end())
    return found->second;
  auto type = cast<RankedTensorType>(value.getType());
  const Destinations::Destination *destination = destinations.find(value);
  BufferView view;
  if (!destination) {
    view = allocate(type);
  } else if (destination->concat) {
    auto concat = destination->concat.getDefiningOp<tensor::ConcatOp>();
    SmallVector<int64_t> offsets(type.getRank(), 0), ones(type.getRank(), 1);
    offsets[concat.getDim()] = destination->offset;
    view = getSlice(destinationOf(destination->concat), offsets, type.getShape(), ones, type.getShape());
  } else {
    view = {createRoot({Root::Output, destination->output, {}, {}}), 0, getDenseType(type)};
  }
  views[value] = view;
  return view;
}

/// The view that holds a value; constants, uninitialised and filled tensors get theirs when they are first read.
BufferView Planner::viewOf(Value value) {
  auto found = views.find(value);
  if (found != views.end())
    return found->second;
  auto type = cast<RankedTensorType>(value.getType());
  BufferView view;
  if (ElementsAttr elements = getConstantElements(value)) {
    auto [entry, isNew] = constants.try_emplace(elements, -1);
    if (isNew)
      entry->second = createRoot({Root::Weights, 0, cast<TypedAttr>(elements), {}});
    view = {entry->second, 0, getDenseType(type)};
  } else if (auto argument = dyn_cast<BlockArgument>(value)) {
    view = {createRoot({Root::Input, int64_t(argument.getArgNumber()), {}, {}}), 0, getDenseType(type)};
  } else {
    view = allocate(type);
    if (TypedAttr scalar = getFillValue(value)) {
      fill(value.getLoc(), scalar, view);
      return view; // not remembered: whoever fills may also overwrite
    }
  }
  return views[value] = view;
}

BufferView Planner::denseViewOf(Value value) {
  BufferView view = viewOf(value);
  if (isDense(view.type))
    return view;
  BufferView dense = allocate(cast<RankedTensorType>(value.getType()));
  copy(value.getLoc(), view, dense);
  return dense;
}

BufferView Planner::pixelViewOf(Value value) {
  BufferView view = viewOf(value);
  return view.type.getRank() == 4 && isPixelStrided(view.type) ? view : denseViewOf(value);
}

/// The memory of an operand that is read element for element, is dense, owns its part of the arena, and dies here.
std::optional<BufferView> Planner::reuseOperand(Operation *op, ArrayRef<std::pair<Value, AffineMap>> operands) {
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  if (destinations.find(op->getResult(0)))
    return std::nullopt;
  for (auto [value, map] : operands) {
    auto found = views.find(value);
    if (found == views.end() || !map.isIdentity() || destinations.find(value))
      continue;
    const BufferView &view = found->second;
    bool whole = view.offset == 0 && view.type == getDenseType(type) && roots[view.root].kind == Root::Arena &&
                 roots[view.root].lifetime.bytes == type.getNumElements() * elementBytes(type.getElementType());
    bool alone = llvm::none_of(op->getOperands(), [&](Value other) {
      auto at = views.find(other);
      return other != value && at != views.end() && at->second.root == view.root;
    });
    bool owner = value.getDefiningOp() && isa<kernel::EpilogueOpInterface, linalg::GenericOp>(value.getDefiningOp());
    int64_t uses = llvm::count_if(operands, [&](auto &other) { return other.first == value; });
    int64_t uninvolved = llvm::count(op->getOperands(), value) - uses;
    if (whole && alone && owner && uses == 1 && uninvolved == 0 && destinations.lastUse(value) == destinations.position(op))
      return view;
  }
  return std::nullopt;
}

void Planner::launch(Location loc, ArrayRef<BufferView> reads, ArrayRef<BufferView> writes, int64_t flops,
                     KernelOutliner::BodyBuilder build) {
  if (llvm::all_of(writes, [](const BufferView &view) { return view.type.getNumElements() == 0; }))
    return;
  int64_t number = outliner.launch(loc, reads, writes, flops, build);
  for (const BufferView &view : llvm::concat<const BufferView>(reads, writes)) {
    PlannedBuffer &lifetime = roots[view.root].lifetime;
    lifetime.first = lifetime.first < 0 ? number : lifetime.first;
    lifetime.last = number;
  }
}

void Planner::copy(Location loc, const BufferView &from, const BufferView &to) {
  if (from == to)
    return;
  launch(loc, from, to, 0, [&](OpBuilder &builder, ArrayRef<Value> reads, ArrayRef<Value> writes) {
    AffineMap identity = builder.getMultiDimIdentityMap(from.type.getRank());
    SmallVector<utils::IteratorType> loops(from.type.getRank(), utils::IteratorType::parallel);
    linalg::GenericOp::create(builder, loc, reads, writes, ArrayRef{identity, identity}, loops,
                              [](OpBuilder &b, Location l, ValueRange args) { linalg::YieldOp::create(b, l, args[0]); });
  });
}

void Planner::fill(Location loc, TypedAttr value, const BufferView &view) {
  launch(loc, {}, view, 0, [&](OpBuilder &builder, ArrayRef<Value>, ArrayRef<Value> writes) {
    Value scalar = arith::ConstantOp::create(builder, loc, value);
    linalg::FillOp::create(builder, loc, scalar, writes[0]);
  });
}

/// Clones scalar constants that a kernel's region uses into the kernel.
void isolate(OpBuilder &builder, Operation *kernel) {
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPoint(kernel);
  DenseMap<Value, Value> clones;
  kernel->walk([&](Operation *inner) {
    for (OpOperand &operand : inner->getOpOperands()) {
      Operation *constant = operand.get().getDefiningOp();
      if (!constant || !isa<arith::ConstantOp>(constant) || constant->getBlock() == kernel->getBlock() ||
          kernel->isProperAncestor(constant))
        continue;
      Value &clone = clones[operand.get()];
      if (!clone)
        clone = builder.clone(*constant)->getResult(0);
      operand.set(clone);
    }
  });
}

int64_t countArithmetic(Region &region, int64_t times) {
  int64_t count = 0;
  for (Operation &op : region.front())
    count += isa<arith::ArithDialect, math::MathDialect>(op.getDialect()) && !op.hasTrait<OpTrait::ConstantLike>() &&
             !isa<arith::IndexCastOp>(op);
  return count * times;
}

void Planner::visitGeneric(linalg::GenericOp op) {
  SmallVector<Value> tensors(op.getInputs());
  // Tables that the body gathers from are operands of the kernel too.
  op.getRegion().walk([&](tensor::ExtractOp extract) {
    if (extract.getTensor().getParentRegion() != &op.getRegion() && !llvm::is_contained(tensors, extract.getTensor()))
      tensors.push_back(extract.getTensor());
  });
  SmallVector<BufferView> reads, writes;
  for (Value tensor : tensors)
    reads.push_back(viewOf(tensor));
  SmallVector<std::pair<Value, AffineMap>> readOnce;
  for (OpOperand *operand : op.getDpsInputOperands())
    readOnce.emplace_back(operand->get(), op.getMatchingIndexingMap(operand));
  std::optional<BufferView> reused;
  if (isElementwise(op) && tensors.size() == op.getInputs().size() && op.getBody()->getOps<tensor::ExtractOp>().empty())
    reused = reuseOperand(op, readOnce);
  SmallVector<Attribute> starts;
  for (OpOperand &init : op.getDpsInitsMutable()) {
    OpResult result = op.getTiedOpResult(&init);
    BufferView view = reused ? *reused : destinationOf(result);
    views[result] = view;
    TypedAttr start = getFillValue(init.get());
    bool readsInit = op.payloadUsesValueFromOperand(&init);
    if (readsInit && !start)
      copy(op.getLoc(), viewOf(init.get()), view);
    starts.push_back(readsInit && start ? Attribute(start) : UnitAttr::get(op.getContext()));
    writes.push_back(view);
  }
  int64_t points = 1;
  for (int64_t range : op.getStaticLoopRanges())
    points *= range;
  launch(op.getLoc(), reads, writes, countArithmetic(op.getRegion(), points),
         [&](OpBuilder &builder, ArrayRef<Value> readArgs, ArrayRef<Value> writeArgs) {
           IRMapping mapping;
           for (auto [tensor, argument] : llvm::zip(tensors, readArgs))
             mapping.map(tensor, argument);
           auto clone = linalg::GenericOp::create(builder, op.getLoc(), readArgs.take_front(op.getInputs().size()), writeArgs,
                                                  op.getIndexingMapsArray(), op.getIteratorTypesArray());
           builder.cloneRegionBefore(op.getRegion(), clone.getRegion(), clone.getRegion().begin(), mapping);
           for (auto extract : llvm::make_early_inc_range(clone.getBody()->getOps<tensor::ExtractOp>())) {
             OpBuilder::InsertionGuard guard(builder);
             builder.setInsertionPoint(extract);
             Value load = memref::LoadOp::create(builder, extract.getLoc(), extract->getOperand(0), extract.getIndices());
             extract.replaceAllUsesWith(load);
             extract.erase();
           }
           // The value a reduction starts from; unit where the init is not read.
           clone->setAttr("kernel.start", builder.getArrayAttr(starts));
           isolate(builder, clone);
         });
}

void Planner::visitEpilogueOp(kernel::EpilogueOpInterface op) {
  SmallVector<BufferView> reads;
  for (OpOperand &operand : op->getOpOperands()) {
    if (operand.get() == op.getInit())
      continue;
    bool extra = llvm::is_contained(op.getExtras(), operand.get());
    bool image = isa<kernel::Conv2DOp, kernel::Pool2DOp>(op) && operand.getOperandNumber() == 0;
    reads.push_back(extra && !image ? viewOf(operand.get()) : image ? pixelViewOf(operand.get()) : denseViewOf(operand.get()));
  }
  SmallVector<std::pair<Value, AffineMap>> readOnce;
  for (auto [value, map] : llvm::zip(op.getExtras(), op.getExtraMaps().getAsValueRange<AffineMapAttr>()))
    readOnce.emplace_back(value, map);
  std::optional<BufferView> reused = reuseOperand(op, readOnce);
  BufferView write = reused ? *reused : destinationOf(op->getResult(0));
  views[op->getResult(0)] = write;
  SmallVector<BufferView> writes = {write};
  if (auto matmul = dyn_cast<kernel::MatmulOp>(op.getOperation()); matmul && matmul.getScratch())
    writes.push_back(allocate(RankedTensorType::get({int64_t(matmul.getScratch())}, IntegerType::get(op.getContext(), 8))));
  int64_t flops = op.getFlops() + countArithmetic(op.getEpilogue(), write.type.getNumElements());
  launch(op.getLoc(), reads, writes, flops, [&](OpBuilder &builder, ArrayRef<Value> readArgs, ArrayRef<Value> writeArgs) {
    SmallVector<Value> operands(readArgs);
    operands.push_back(writeArgs[0]);
    OperationState state(op.getLoc(), op->getName(), operands, {}, op->getAttrs());
    Region *region = state.addRegion();
    builder.cloneRegionBefore(op.getEpilogue(), *region, region->end());
    isolate(builder, builder.create(state));
  });
}

void Planner::visitReshape(Operation &op) {
  BufferView view = denseViewOf(op.getOperand(0));
  view.type = getDenseType(cast<RankedTensorType>(op.getResult(0).getType()));
  views[op.getResult(0)] = view;
}

void Planner::visitConcat(tensor::ConcatOp op) {
  BufferView whole = destinationOf(op.getResult());
  int64_t rank = op.getResultType().getRank(), first = 0;
  for (Value input : op.getInputs()) {
    ArrayRef<int64_t> shape = cast<RankedTensorType>(input.getType()).getShape();
    SmallVector<int64_t> offsets(rank, 0), ones(rank, 1);
    offsets[op.getDim()] = first;
    copy(op.getLoc(), viewOf(input), getSlice(whole, offsets, shape, ones, shape));
    first += shape[op.getDim()];
  }
}

void Planner::visitInsertSlice(tensor::InsertSliceOp op) {
  BufferView whole;
  bool dies = destinations.position(op) >= 0 && op.getDest().hasOneUse() && !isa<BlockArgument>(op.getDest()) && !getConstantElements(op.getDest());
  if (dies && !destinations.find(op.getResult())) {
    whole = viewOf(op.getDest());
  } else {
    whole = destinationOf(op.getResult());
    if (!op.getDest().getDefiningOp<tensor::EmptyOp>())
      copy(op.getLoc(), viewOf(op.getDest()), whole);
  }
  views[op.getResult()] = whole;
  ArrayRef<int64_t> shape = op.getSourceType().getShape();
  copy(op.getLoc(), viewOf(op.getSource()),
       getSlice(whole, op.getStaticOffsets(), op.getStaticSizes(), op.getStaticStrides(), shape));
}

void Planner::visitPad(tensor::PadOp op) {
  BufferView whole = destinationOf(op.getResult());
  Attribute scalar;
  if (matchPattern(op.getConstantPaddingValue(), m_Constant(&scalar)))
    fill(op.getLoc(), cast<TypedAttr>(scalar), whole);
  // A negative pad cuts the source instead.
  ArrayRef<int64_t> low = op.getStaticLow(), high = op.getStaticHigh(), shape = op.getSourceType().getShape();
  SmallVector<int64_t> to, from, sizes, ones(shape.size(), 1);
  for (size_t i = 0; i < shape.size(); ++i) {
    to.push_back(std::max<int64_t>(low[i], 0));
    from.push_back(std::max<int64_t>(-low[i], 0));
    sizes.push_back(shape[i] + std::min<int64_t>(low[i], 0) + std::min<int64_t>(high[i], 0));
  }
  if (llvm::any_of(sizes, [](int64_t size) { return size <= 0; }))
    return;
  copy(op.getLoc(), getSlice(viewOf(op.getSource()), from, sizes, ones, sizes), getSlice(whole, to, sizes, ones, sizes));
}

void Planner::visitReturn(func::ReturnOp op) {
  for (auto [i, value] : llvm::enumerate(op.getOperands())) {
    BufferView view = denseViewOf(value);
    if (roots[view.root].kind == Root::Output && roots[view.root].index == int64_t(i))
      continue;
    copy(op.getLoc(), view, {createRoot({Root::Output, int64_t(i), {}, {}}), 0, getDenseType(cast<RankedTensorType>(value.getType()))});
  }
}

LogicalResult Planner::visit(Operation &op) {
  if (auto generic = dyn_cast<linalg::GenericOp>(op))
    return visitGeneric(generic), success();
  if (auto kernel = dyn_cast<kernel::EpilogueOpInterface>(op))
    return visitEpilogueOp(kernel), success();
  if (isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op))
    return visitReshape(op), success();
  if (auto concat = dyn_cast<tensor::ConcatOp>(op))
    return visitConcat(concat), success();
  if (auto insert = dyn_cast<tensor::InsertSliceOp>(op))
    return visitInsertSlice(insert), success();
  if (auto pad = dyn_cast<tensor::PadOp>(op); pad && pad.getConstantPaddingValue())
    return visitPad(pad), success();
  if (auto ret = dyn_cast<func::ReturnOp>(op))
    return visitReturn(ret), success();
  if (auto slice = dyn_cast<tensor::ExtractSliceOp>(op)) {
    views[slice.getResult()] = getSlice(viewOf(slice.getSource()), slice.getStaticOffsets(), slice.getStaticSizes(),
                                        slice.getStaticStrides(), slice.getType().getShape());
    return success();
  }
  if (auto cast = dyn_cast<tensor::CastOp>(op)) {
    views[cast.getResult()] = viewOf(cast.getSource());
    return success();
  }
  if (op.hasTrait<OpTrait::ConstantLike>() || isa<tensor::EmptyOp, linalg::FillOp>(op))
    return success();
  return op.emitOpError("has no kernel yet");
}

Value Planner::emitView(OpBuilder &builder, const BufferView &view) {
  const Root &root = roots[view.root];
  Location loc = builder.getUnknownLoc();
  int64_t offset = root.lifetime.offset + view.offset;
  switch (root.kind) {
  case Root::Arena:
    return kernel::ArenaOp::create(builder, loc, view.type, offset);
  case Root::Weights:
    return kernel::WeightsOp::create(builder, loc, view.type, offset, cast<ElementsAttr>(root.value));
  case Root::Input:
    return kernel::InputOp::create(builder, loc, view.type, root.index, view.offset);
  case Root::Output:
    return kernel::OutputOp::create(builder, loc, view.type, root.index, view.offset);
  }
  llvm_unreachable("no other kind of root");
}

void Planner::emitEntry() {
  SmallVector<PlannedBuffer> lifetimes;
  for (Root &root : roots) {
    lifetimes.push_back(root.kind == Root::Arena ? root.lifetime : PlannedBuffer());
    if (root.kind != Root::Weights)
      continue;
    auto type = cast<ShapedType>(root.value.getType());
    root.lifetime.offset = weightsBytes;
    weightsBytes += llvm::alignTo(type.getNumElements() * elementBytes(type.getElementType()), kBufferAlignment);
  }
  int64_t arenaBytes = planArena(lifetimes);
  for (auto [root, lifetime] : llvm::zip(roots, lifetimes))
    if (root.kind == Root::Arena)
      root.lifetime = lifetime;

  OpBuilder builder(function);
  auto entry = kernel::EntryOp::create(builder, function.getLoc(), arenaBytes, weightsBytes,
                                       function->getAttrOfType<ArrayAttr>("kernel.inputs"), function->getAttrOfType<ArrayAttr>("kernel.outputs"));
  builder.createBlock(&entry.getBody());
  for (PlannedLaunch launch : outliner.getLaunches()) {
    SmallVector<Value> buffers;
    for (const BufferView &view : launch.buffers)
      buffers.push_back(emitView(builder, view));
    SmallVector<std::string> nodes = getNodeNames(launch.location);
    SmallVector<StringRef> refs(nodes.begin(), nodes.end());
    kernel::LaunchOp::create(builder, launch.location, FlatSymbolRefAttr::get(launch.kernel.getSymNameAttr()), buffers,
                             builder.getStrArrayAttr(refs));
  }
  function.erase();
}

/// What the C API says of an argument or result: MindSpore's name, data type and shape.
DictionaryAttr describeTensor(Builder builder, DictionaryAttr attributes, Type type, StringRef fallback) {
  auto tensor = cast<RankedTensorType>(type);
  auto text = [&](StringRef key) { return attributes ? attributes.getAs<StringAttr>(key) : StringAttr(); };
  StringAttr name = text("mindir.name"), dtype = text("mindir.dtype");
  return builder.getDictionaryAttr({builder.getNamedAttr("name", name ? name : builder.getStringAttr(fallback)),
                                    builder.getNamedAttr("dtype", dtype ? dtype : builder.getStringAttr("float32")),
                                    builder.getNamedAttr("shape", builder.getDenseI64ArrayAttr(tensor.getShape()))});
}

LogicalResult Planner::run() {
  Builder builder(function.getContext());
  SmallVector<Attribute> inputs, outputs;
  for (auto [i, type] : llvm::enumerate(function.getArgumentTypes()))
    inputs.push_back(describeTensor(builder, function.getArgAttrDict(i), type, "input" + std::to_string(i)));
  for (auto [i, type] : llvm::enumerate(function.getResultTypes()))
    outputs.push_back(describeTensor(builder, function.getResultAttrDict(i), type, "output" + std::to_string(i)));
  function->setAttr("kernel.inputs", builder.getArrayAttr(inputs));
  function->setAttr("kernel.outputs", builder.getArrayAttr(outputs));
  bool failedAny = false;
  for (Operation &op : function.front())
    failedAny |= failed(visit(op));
  if (failedAny)
    return failure();
  emitEntry();
  return success();
}

struct PlanKernels : msc::impl::PlanKernelsBase<PlanKernels> {
  void runOnOperation() override {
    generalizeRemaining();
    for (auto function : llvm::make_early_inc_range(getOperation().getOps<func::FuncOp>()))
      if (failed(Planner(function).run()))
        return signalPassFailure();
  }

  /// linalg's named operations that no kernel operation covers run as loops.
  void generalizeRemaining() {
    SmallVector<linalg::LinalgOp> named;
    getOperation().walk([&](linalg::LinalgOp op) {
      if (!isa<linalg::GenericOp, linalg::FillOp>(op))
        named.push_back(op);
    });
    IRRewriter rewriter(&getContext());
    for (linalg::LinalgOp op : named) {
      rewriter.setInsertionPoint(op);
      (void)linalg::generalizeNamedOp(rewriter, op);
    }
  }
};

} // namespace
