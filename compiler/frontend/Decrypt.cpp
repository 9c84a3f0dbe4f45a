//===- Decrypt.cpp - AES-GCM, AES-CBC and SM4-CBC through OpenSSL ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/frontend/Decrypt.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/SmallVectorMemoryBuffer.h"
#include <openssl/evp.h>

using namespace msc;
using namespace msc::frontend;

namespace {

struct Cipher {
  const char *mode; ///< MindSpore's name of it
  uint32_t magic;
  bool hasTag;
  const EVP_CIPHER *(*ofKeySize)(
      size_t size); ///< null where the size does not fit
};

constexpr Cipher ciphers[] = {
    {"AES-GCM", 0x7F3A5ED8, true,
     [](size_t size) {
       return size == 16   ? EVP_aes_128_gcm()
              : size == 24 ? EVP_aes_192_gcm()
              : size == 32 ? EVP_aes_256_gcm()
                           : nullptr;
     }},
    {"AES-CBC", 0x7F3A5ED9, false,
     [](size_t size) {
       return size == 16   ? EVP_aes_128_cbc()
              : size == 24 ? EVP_aes_192_cbc()
              : size == 32 ? EVP_aes_256_cbc()
                           : nullptr;
     }},
    {"SM4-CBC", 0x7F3A5EDA, false,
     [](size_t size) { return size == 16 ? EVP_sm4_cbc() : nullptr; }},
};

constexpr size_t tagSize = 16, ivSize = 16, gcmNonceSize = 12;

struct Block {
  StringRef tag, iv, text;
};

const Cipher *cipherOf(StringRef contents) {
  if (contents.size() < sizeof(uint32_t))
    return nullptr;
  uint32_t magic = llvm::support::endian::read32le(contents.data());
  const Cipher *found =
      llvm::find_if(ciphers, [&](const Cipher &c) { return c.magic == magic; });
  return found == std::end(ciphers) ? nullptr : found;
}

/// Takes integers and bytes from the front of what is left.
class Cursor {
public:
  explicit Cursor(StringRef rest) : rest(rest) {}
  bool atEnd() const { return rest.empty(); }
  bool take(size_t size, StringRef &bytes) {
    if (rest.size() < size)
      return false;
    bytes = rest.take_front(size);
    rest = rest.drop_front(size);
    return true;
  }
  bool take(uint32_t &value) {
    StringRef bytes;
    if (!take(sizeof(value), bytes))
      return false;
    value = llvm::support::endian::read32le(bytes.data());
    return true;
  }

private:
  StringRef rest;
};

bool takeBlock(Cursor &cursor, const Cipher &cipher, Block &block) {
  uint32_t magic, blockSize, ivLength, textSize;
  return cursor.take(magic) && magic == cipher.magic &&
         (!cipher.hasTag || cursor.take(tagSize, block.tag)) &&
         cursor.take(blockSize) && cursor.take(ivLength) &&
         ivLength == ivSize && cursor.take(ivSize, block.iv) &&
         cursor.take(textSize) && textSize <= INT32_MAX &&
         blockSize == 2 * sizeof(uint32_t) + ivSize + textSize &&
         cursor.take(textSize, block.text);
}

unsigned char *bytes(const char *data) {
  return reinterpret_cast<unsigned char *>(const_cast<char *>(data));
}

class Decryptor {
public:
  Decryptor(const Cipher &cipher, StringRef key)
      : cipher(cipher), evp(cipher.ofKeySize(key.size())), key(key),
        context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free) {}

  /// Appends a block's plain text; false where key or data are wrong.
  bool append(const Block &block, llvm::SmallVectorImpl<char> &plain) {
    size_t start = plain.size();
    plain.resize_for_overwrite(start + block.text.size() +
                               EVP_MAX_BLOCK_LENGTH);
    int size = 0, last = 0;
    bool fine =
        EVP_DecryptInit_ex(context.get(), evp, nullptr, bytes(key.data()),
                           nonce(block)) &&
        (!cipher.hasTag || setTag(block.tag)) &&
        EVP_DecryptUpdate(context.get(), bytes(plain.data() + start), &size,
                          bytes(block.text.data()),
                          static_cast<int>(block.text.size())) &&
        EVP_DecryptFinal_ex(context.get(), bytes(plain.data() + start + size),
                            &last) > 0;
    plain.truncate(start + (fine ? size + last : 0));
    return fine;
  }

private:
  unsigned char *nonce(const Block &block) {
    return bytes(
        block.iv.take_front(cipher.hasTag ? gcmNonceSize : ivSize).data());
  }
  bool setTag(StringRef tag) {
    return EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, tagSize,
                               bytes(tag.data())) > 0;
  }

  const Cipher &cipher;
  const EVP_CIPHER *evp;
  StringRef key;
  std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context;
};

LogicalResult checkOptions(StringRef file, const Cipher &cipher,
                           const ImportOptions &options, Report &report) {
  if (options.key.empty())
    return report.refuseFile(
        file, Twine("is encrypted with ") + cipher.mode,
        "give the key that it was exported with: --key HEX or --key-file FILE");
  if (!options.decMode.empty() && options.decMode != cipher.mode)
    return report.refuseFile(file,
                             Twine("is encrypted with ") + cipher.mode +
                                 ", not with " + options.decMode,
                             Twine("give --dec-mode ") + cipher.mode +
                                 " or leave it out");
  if (!cipher.ofKeySize(options.key.size()))
    return report.refuseFile(
        file,
        Twine("is encrypted with ") + cipher.mode + ", for which a key of " +
            Twine(options.key.size()) + " bytes does not do",
        cipher.ofKeySize(32) ? "give 16, 24 or 32 bytes" : "give 16 bytes");
  return success();
}

} // namespace

bool frontend::isEncrypted(StringRef contents) { return cipherOf(contents); }

FailureOr<std::unique_ptr<llvm::MemoryBuffer>>
frontend::decrypt(StringRef file, StringRef contents,
                  const ImportOptions &options, Report &report) {
  const Cipher &cipher = *cipherOf(contents);
  if (failed(checkOptions(file, cipher, options, report)))
    return failure();
  Decryptor decryptor(cipher, options.key);
  llvm::SmallVector<char, 0> plain;
  plain.reserve(contents.size() + EVP_MAX_BLOCK_LENGTH);
  Block block;
  for (Cursor cursor(contents); !cursor.atEnd();) {
    if (!takeBlock(cursor, cipher, block))
      return report.refuseFile(
          file, "is encrypted, but a block of it is damaged or cut short",
          "copy or export it again");
    if (!decryptor.append(block, plain))
      return report.refuseFile(file,
                               Twine("cannot be decrypted (") + cipher.mode +
                                   "): the key is wrong or the file damaged",
                               "give the key that it was exported with");
  }
  return std::unique_ptr<llvm::MemoryBuffer>(
      std::make_unique<llvm::SmallVectorMemoryBuffer>(
          std::move(plain), file, /*RequiresNullTerminator=*/false));
}
