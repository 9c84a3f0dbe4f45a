//===- main.cpp - writes a text letter by letter with a compiled model ----===//
// SPDX-License-Identifier: Apache-2.0
//
// decoder_demo FOLDER [PROMPT]   the folder with mindspore.txt: a prompt and
//                                what MindSpore wrote after it.
//
// Feeds the prompt to the model, then each letter that the model holds for the
// most probable one. A run takes one letter: the model keeps the keys and
// values of those before in its state. Prints the text and the time a letter.
// Ends with 1 if MindSpore's text, or a second one after a reset, is another.
//
//===----------------------------------------------------------------------===//
#include "decoder.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

/// A token is a letter's place in here.
const std::string kLetters = "\n ',-.abcdefghijklmnopqrstuvwxyz";
const std::string kPrompt = "twinkle, twinkle, little star,";
constexpr std::size_t kPositions = 64;

std::int32_t tokenOf(char letter) {
  const std::size_t token = kLetters.find(letter);
  if (token == std::string::npos)
    throw std::runtime_error(std::string("the model does not know '") + letter +
                             "'");
  return static_cast<std::int32_t>(token);
}

struct Writing {
  std::string text;          ///< begins with the prompt
  std::vector<double> times; ///< microseconds of each run
};

/// What the model writes after the prompt, up to its last position.
Writing write(decoder_model &model, const std::string &prompt) {
  Writing result{prompt, {}};
  std::vector<float> logits(kLetters.size());
  for (std::size_t i = 0; i + 1 < kPositions; ++i) {
    const std::int32_t token = tokenOf(result.text[i]);
    const auto position = static_cast<std::int32_t>(i);
    const auto start = std::chrono::steady_clock::now();
    model.run(&token, &position, logits.data());
    const std::chrono::duration<double, std::micro> time =
        std::chrono::steady_clock::now() - start;
    result.times.push_back(time.count());
    if (i + 1 == result.text.size())
      result.text += kLetters[static_cast<std::size_t>(
          std::max_element(logits.begin(), logits.end()) - logits.begin())];
  }
  return result;
}

void printTimes(const char *what, std::vector<double> times) {
  if (times.empty())
    return;
  std::sort(times.begin(), times.end());
  std::printf("%-8s %2zu letters, median %.1f us, minimum %.1f us a letter\n",
              what, times.size(), times[times.size() / 2], times.front());
}

std::string readText(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(file)), {});
  if (text.empty())
    throw std::runtime_error(path + " is missing or empty");
  return text;
}

int demonstrate(const std::string &folder, const std::string &prompt) {
  if (prompt.empty() || prompt.size() > kPositions)
    throw std::runtime_error("a prompt has 1 to 64 letters");
  msc_options options = MSC_OPTIONS_DEFAULT;
  options.threads = 1; // so small a network gains nothing from more
  decoder_model model(options);
  const Writing first = write(model, prompt);
  model.reset();
  const Writing second = write(model, prompt);

  const auto prompted =
      second.times.begin() +
      static_cast<std::ptrdiff_t>(std::min(prompt.size(), second.times.size()));
  std::printf("%s\n\n", first.text.c_str());
  printTimes("prompt", {second.times.begin(), prompted});
  printTimes("written", {prompted, second.times.end()});
  std::printf("state    %zu bytes\n", decoder_state_bytes());
  const bool isRepeated = first.text == second.text;
  std::printf("reset    %s\n",
              isRepeated ? "the same text again" : "ANOTHER TEXT after it");
  if (prompt != kPrompt)
    return isRepeated ? 0 : 1;
  const bool isSame = first.text == readText(folder + "/mindspore.txt");
  std::printf("MindSpore wrote %s\n", isSame ? "the same" : "ANOTHER TEXT");
  return isRepeated && isSame ? 0 : 1;
}

} // namespace

int main(int argc, char **argv) {
  if (argc != 2 && argc != 3) {
    std::fprintf(stderr, "usage: %s FOLDER_WITH_MINDSPORE.TXT [PROMPT]\n",
                 argv[0]);
    return 2;
  }
  try {
    return demonstrate(argv[1], argc == 3 ? argv[2] : kPrompt);
  } catch (const std::exception &e) {
    std::fprintf(stderr, "%s: %s\n", argv[0], e.what());
    return 1;
  }
}
