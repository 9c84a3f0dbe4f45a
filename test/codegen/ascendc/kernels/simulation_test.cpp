//===- simulation_test.cpp - every rule fires when it is broken -----------===//
// SPDX-License-Identifier: Apache-2.0
//
// Each case is a small kernel that breaks one rule, and where it makes sense
// the same kernel without the fault, which must break none.
//
//===----------------------------------------------------------------------===//
#include "device.h"

using namespace AscendC;

namespace {

using In = TQue<TPosition::VECIN, 1>;
using Out = TQue<TPosition::VECOUT, 1>;
using Plain = TBuf<TPosition::VECIN>;

template <HardEvent event> void order() {
  TEventID id = GetTPipePtr()->FetchEventID<event>();
  SetFlag<event>(id);
  WaitFlag<event>(id);
}

GlobalTensor<float> global(float *p, std::uint64_t n) {
  GlobalTensor<float> g;
  g.SetGlobalBuffer(p, n);
  return g;
}

/// The rules that `kernel` breaks on `cores` cores.
template <class F> simulation::Violations run(F &&kernel, int cores = 1) {
  simulation::violations() = {true, {}};
  simulation::launch(cores, kernel);
  simulation::Violations seen = simulation::violations();
  simulation::violations() = {};
  return seen;
}

template <class F> void breaks(const char *rule, F &&kernel, int cores = 1) {
  simulation::Violations seen = run(kernel, cores);
  test::expect(seen.has(rule), std::string(rule) + " did not fire");
}

template <class F> void holds(const char *what, F &&kernel, int cores = 1) {
  simulation::Violations seen = run(kernel, cores);
  test::expect(seen.rules.empty(),
               std::string(what) + " broke " +
                   (seen.rules.empty() ? "" : seen.rules[0]));
}

/// x + x from and to global memory, with the given orders left out.
void addTwice(float *p, bool loaded, bool added, bool computed) {
  TPipe pipe;
  Plain buffer;
  pipe.InitBuffer(buffer, 512);
  auto x = buffer.Get<float>(64), y = buffer.GetWithOffset<float>(64, 256);
  DataCopy(x, global(p, 64), 64);
  if (loaded)
    order<HardEvent::MTE2_V>();
  Add(y, x, x, 64);
  if (added)
    PipeBarrier<PIPE_V>();
  Adds(y, y, 1.0f, 64);
  if (computed)
    order<HardEvent::V_MTE3>();
  DataCopy(global(p, 64), y, 64);
}

void hazards(float *p) {
  holds("an ordered kernel", [=] { addTwice(p, true, true, true); });
  breaks("hazard-read-after-write", [=] { addTwice(p, false, true, true); });
  breaks("hazard-read-after-write", [=] { addTwice(p, true, false, true); });
  breaks("hazard-read-after-write", [=] { addTwice(p, true, true, false); });
  breaks("hazard-write-after-read", [=] {
    TPipe pipe;
    Plain buffer;
    pipe.InitBuffer(buffer, 512);
    auto x = buffer.Get<float>(64);
    DataCopy(x, global(p, 64), 64);
    order<HardEvent::MTE2_V>();
    Add(buffer.GetWithOffset<float>(64, 256), x, x, 64);
    DataCopy(x, global(p, 64), 64); // the Add may still be reading
  });
  breaks("hazard-write-after-write", [=] {
    TPipe pipe;
    Plain buffer;
    pipe.InitBuffer(buffer, 256);
    DataCopy(buffer.Get<float>(), global(p, 64), 64);
    DataCopy(buffer.Get<float>(), global(p, 64), 64);
  });
  breaks("hazard-read-after-write", [=] {
    TPipe pipe;
    Plain buffer;
    pipe.InitBuffer(buffer, 256);
    Duplicate(buffer.Get<float>(), 1.0f, 64);
    buffer.Get<float>().GetValue(3);
  });
  holds("knowledge passed on by a third pipe", [=] {
    TPipe pipe;
    Plain buffer;
    pipe.InitBuffer(buffer, 256);
    DataCopy(buffer.Get<float>(), global(p, 64), 64);
    order<HardEvent::MTE2_V>();
    order<HardEvent::V_MTE3>();
    DataCopy(global(p, 64), buffer.Get<float>(), 64);
  });
}

template <class T> void cleanCache(const GlobalTensor<T> &any) {
  DataCacheCleanAndInvalid<T, CacheLine::ENTIRE_DATA_CACHE,
                           DcciDst::CACHELINE_OUT>(any);
}

/// Each core adds to `count` elements of its own, between cleanings.
void addInCache(float *p, int count, bool before, bool after) {
  auto x = global(p, 64);
  if (before)
    cleanCache(x);
  for (int i = 0; i < count; ++i) {
    std::uint64_t at = GetBlockIdx() * count + i;
    x.SetValue(at, x.GetValue(at) + 1.0f);
  }
  if (after)
    cleanCache(x);
}

void caches() {
  test::Buffer memory(test::Floats(64, 0.0f));
  float *p = memory;
  holds(
      "lines of their own", [=] { addInCache(p, 16, true, true); }, 4);
  test::expect(memory.host() == test::Floats(64, 1.0f),
               "what the cache wrote back");
  breaks("cache-not-cleaned", [=] { addInCache(p, 16, false, true); });
  breaks("cache-left-written", [=] { addInCache(p, 16, true, false); });
  breaks(
      "global-race", [=] { addInCache(p, 8, true, true); }, 2);
  breaks("global-bounds", [=] { addInCache(p + 60, 8, true, true); });
  breaks("cache-stale", [=] {
    auto x = global(p, 64);
    cleanCache(x);
    x.GetValue(3);
    TPipe pipe;
    Plain buffer;
    pipe.InitBuffer(buffer, 256);
    Duplicate(buffer.Get<float>(), 7.0f, 64);
    order<HardEvent::V_MTE3>();
    DataCopy(x, buffer.Get<float>(), 64);
    x.GetValue(3);
    cleanCache(x);
  });
}

void events() {
  breaks("event-set-twice", [] {
    TPipe pipe;
    SetFlag<HardEvent::MTE2_V>(0);
    SetFlag<HardEvent::MTE2_V>(0);
    WaitFlag<HardEvent::MTE2_V>(0);
  });
  breaks("event-wait-unset", [] { WaitFlag<HardEvent::V_S>(1); });
  breaks("event-left-set", [] { SetFlag<HardEvent::V_S>(1); });
  breaks("event-id", [] {
    SetFlag<HardEvent::V_S>(8);
    WaitFlag<HardEvent::V_S>(8);
  });
  breaks("event-exhausted", [] {
    TPipe pipe;
    for (int i = 0; i < 9; ++i)
      pipe.AllocEventID<HardEvent::V_S>();
  });
}

void memory(float *p) {
  breaks("local-budget", [] {
    TPipe pipe;
    Plain buffer;
    pipe.InitBuffer(buffer, 184 * 1024 + 32);
  });
  breaks("buffer-count", [] {
    TPipe pipe;
    Plain buffers[65];
    for (Plain &buffer : buffers)
      pipe.InitBuffer(buffer, 32);
  });
  breaks("local-bounds", [] {
    TPipe pipe;
    Plain buffer;
    pipe.InitBuffer(buffer, 256);
    Duplicate(buffer.Get<float>(), 1.0f, 65);
  });
  breaks("local-alignment", [] {
    TPipe pipe;
    Plain buffer;
    pipe.InitBuffer(buffer, 256);
    Duplicate(buffer.Get<float>()[1], 1.0f, 8);
  });
  breaks("vector-overlap", [] {
    TPipe pipe;
    Plain buffer;
    pipe.InitBuffer(buffer, 512);
    Adds(buffer.Get<float>()[8], buffer.Get<float>(), 1.0f, 64);
  });
  breaks("copy-alignment", [=] {
    TPipe pipe;
    Plain buffer;
    pipe.InitBuffer(buffer, 256);
    DataCopy(buffer.Get<float>(), global(p, 64), 10);
  });
  breaks("copy-position", [=] {
    TPipe pipe;
    TBuf<TPosition::VECCALC> buffer;
    pipe.InitBuffer(buffer, 256);
    DataCopyPad(buffer.Get<float>(), global(p, 64), {1, 40, 0, 0, 0},
                {false, 0, 0, 0.0f});
  });
  breaks("global-bounds", [=] {
    TPipe pipe;
    Plain buffer;
    pipe.InitBuffer(buffer, 512);
    DataCopy(buffer.Get<float>(), global(p, 64), 72);
  });
  breaks("global-bounds", [] {
    static float host[64];
    TPipe pipe;
    Plain buffer;
    pipe.InitBuffer(buffer, 512);
    DataCopyPad(buffer.Get<float>(), global(host, 64), {1, 256, 0, 0, 0},
                {false, 0, 0, 0.0f});
  });
}

void queues(float *p) {
  holds("a double-buffered queue", [=] {
    TPipe pipe;
    In in;
    Out out;
    pipe.InitBuffer(in, 2, 256);
    pipe.InitBuffer(out, 2, 256);
    for (int i = 0; i < 5; ++i) {
      auto x = in.AllocTensor<float>();
      DataCopy(x, global(p, 64), 64);
      in.EnQue(x);
      x = in.DeQue<float>();
      auto y = out.AllocTensor<float>();
      Add(y, x, x, 64);
      in.FreeTensor(x);
      out.EnQue(y);
      y = out.DeQue<float>();
      PipeBarrier<PIPE_MTE3>();
      DataCopy(global(p, 64), y, 64);
      out.FreeTensor(y);
    }
  });
  breaks("queue-leak", [] {
    TPipe pipe;
    In in;
    pipe.InitBuffer(in, 1, 256);
    in.AllocTensor<float>();
  });
  breaks("queue-alloc", [] {
    TPipe pipe;
    In in;
    pipe.InitBuffer(in, 1, 256);
    in.AllocTensor<float>();
    in.AllocTensor<float>();
  });
  breaks("queue-enque", [] {
    TPipe pipe;
    In in;
    Plain buffer;
    pipe.InitBuffer(in, 1, 256);
    pipe.InitBuffer(buffer, 256);
    in.EnQue(buffer.Get<float>());
  });
  breaks("queue-depth", [] {
    TPipe pipe;
    In in;
    pipe.InitBuffer(in, 2, 256);
    in.EnQue(in.AllocTensor<float>());
    in.EnQue(in.AllocTensor<float>());
  });
  breaks("queue-deque", [] {
    TPipe pipe;
    In in;
    pipe.InitBuffer(in, 1, 256);
    in.DeQue<float>();
  });
  breaks("queue-free", [] {
    TPipe pipe;
    In in;
    pipe.InitBuffer(in, 1, 256);
    in.FreeTensor(in.AllocTensor<float>());
  });
  breaks("queue-buffers", [] {
    TPipe pipe;
    In queue[5];
    for (In &in : queue)
      pipe.InitBuffer(in, 2, 256);
  });
}

void instructions() {
  breaks("compare-count", [] {
    TPipe pipe;
    Plain buffer;
    pipe.InitBuffer(buffer, 1024);
    auto x = buffer.Get<float>(64);
    Compares(buffer.GetWithOffset<std::uint8_t>(32, 512), x, 0.0f, CMPMODE::GT,
             40);
  });
  breaks("vector-params", [] {
    TPipe pipe;
    Plain buffer;
    pipe.InitBuffer(buffer, 1024);
    auto x = buffer.Get<float>();
    Muls(x, x, 1.0f, std::uint64_t(65), std::uint8_t(1), {1, 1, 8, 8});
  });
  breaks("vector-params", [] {
    TPipe pipe;
    Plain buffer;
    pipe.InitBuffer(buffer, 1024);
    WholeReduceSum(buffer.GetWithOffset<float>(8, 512), buffer.Get<float>(64),
                   0, 1, 1, 1, 8);
  });
  breaks("local-bounds", [] {
    TPipe pipe;
    Plain buffer;
    pipe.InitBuffer(buffer, 1024);
    WholeReduceSum(buffer.GetWithOffset<float>(8, 992), buffer.Get<float>(), 8,
                   9, 1, 1, 1);
  });
  breaks("reduce-order", [] {
    TPipe pipe;
    Plain buffer;
    pipe.InitBuffer(buffer, 1024);
    WholeReduceMax(buffer.GetWithOffset<float>(8, 512), buffer.Get<float>(64),
                   64, 1, 1, 1, 8, ReduceOrder::ORDER_VALUE_INDEX);
  });
  breaks("cast-mode", [] {
    TPipe pipe;
    Plain buffer;
    pipe.InitBuffer(buffer, 1024);
    Cast(buffer.GetWithOffset<half>(64, 512), buffer.Get<float>(64),
         RoundMode::CAST_FLOOR, 64);
  });
  breaks("select-mode", [] {
    TPipe pipe;
    Plain buffer;
    pipe.InitBuffer(buffer, 1024);
    auto x = buffer.Get<float>(64);
    Select(x, buffer.GetWithOffset<std::uint8_t>(32, 512), x, 0.0f,
           SELMODE::VSEL_TENSOR_TENSOR_MODE, 64);
  });
  breaks("gather-offset", [] {
    TPipe pipe;
    Plain buffer;
    pipe.InitBuffer(buffer, 1024);
    auto offsets = buffer.GetWithOffset<std::uint32_t>(8, 512);
    Duplicate(offsets, std::uint32_t(2), 8);
    PipeBarrier<PIPE_V>();
    Gather(buffer.GetWithOffset<float>(8, 256), buffer.Get<float>(64), offsets,
           0, 8);
  });
}

/// Each core writes `length` floats from `step` times its index on.
void scatter(float *p, int step, int length) {
  TPipe pipe;
  Plain buffer;
  pipe.InitBuffer(buffer, 256);
  Duplicate(buffer.Get<float>(), 1.0f, 64);
  order<HardEvent::V_MTE3>();
  DataCopyExtParams params{1, std::uint32_t(length * sizeof(float)), 0, 0, 0};
  DataCopyPad(global(p, 64)[GetBlockIdx() * step], buffer.Get<float>(), params);
}

void cores(float *p) {
  holds(
      "cores side by side", [=] { scatter(p, 7, 7); }, 4);
  breaks(
      "global-race", [=] { scatter(p, 7, 8); }, 4);
}

void host(float *p) {
  simulation::violations() = {true, {}};
  float value = 0;
  aclrtMemcpy(&value, 4, p, 8, ACL_MEMCPY_DEVICE_TO_HOST);
  aclrtMemcpy(&value, 4, p, 4, ACL_MEMCPY_HOST_TO_DEVICE);
  test::expect(simulation::violations().rules.size() == 2,
               "acl-memcpy did not fire twice");
  aclrtMemsetAsync(&value, 4, 0, 4, nullptr);
  aclrtMemsetAsync(p, 4, 0, 8, nullptr);
  test::expect(simulation::violations().rules.size() == 4,
               "acl-memset did not fire twice");
  simulation::violations() = {};
}

} // namespace

int main() {
  test::start();
  test::Buffer data(test::random(64, 1));
  hazards(data);
  caches();
  events();
  memory(data);
  queues(data);
  instructions();
  cores(data);
  host(data);
  return test::finish("simulation_test");
}
