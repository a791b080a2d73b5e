#include "archive/bytes.h"

#include <zstd.h>

#include <array>
#include <memory>

#include "base/check.h"

namespace dateline::archive {
namespace {

struct Word {
  std::string_view word, sqlite_open, sqlite_close, postgresql_open, postgresql_close;
};

constexpr std::array words{
    Word{"BYTES_IN(", "CAST(", " AS BLOB)", "decode(", ", 'hex')"},
    Word{"BYTES_OUT(", "(", ")", "encode(", ", 'hex')"}, Word{"BYTES_TYPE", "BLOB", "", "BYTEA", ""},
    Word{"ID_TYPE", "INTEGER", "", "BIGINT", ""}, Word{"BY_KEY", "WITHOUT ROWID", "", "", ""}};

int digit(char c) {
  return c <= '9' ? c - '0' : c - 'a' + 10;
}

}  // namespace

std::string dialect(Backend backend, std::string_view sql) {
  const bool sqlite = backend == Backend::sqlite;
  std::string out(sql);
  for (const auto& word : words) {
    for (auto at = out.find(word.word); at != std::string::npos; at = out.find(word.word, at + 1)) {
      const bool call = word.word.back() == '(';
      if (call) {
        const auto end = out.find(')', at);
        CHECK(end != std::string::npos);
        out.replace(end, 1, sqlite ? word.sqlite_close : word.postgresql_close);
      }
      out.replace(at, word.word.size(), sqlite ? word.sqlite_open : word.postgresql_open);
    }
  }
  return out;
}

std::string bound_bytes(Backend backend, std::string_view bytes) {
  if (backend == Backend::sqlite) return std::string(bytes);
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  hex.reserve(2 * bytes.size());
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    hex += digits[byte >> 4];
    hex += digits[byte & 15];
  }
  return hex;
}

std::string fetched_bytes(Backend backend, std::string_view text) {
  if (backend == Backend::sqlite) return std::string(text);
  std::string bytes;
  bytes.reserve(text.size() / 2);
  for (std::size_t i = 0; i + 1 < text.size(); i += 2)
    bytes += static_cast<char>(digit(text[i]) << 4 | digit(text[i + 1]));
  return bytes;
}

std::string compress(std::string_view bytes) {
  // A compressor's tables cost more to make than most copy to compress: every thread keeps its own.
  thread_local const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> kept(ZSTD_createCCtx(),
                                                                               ZSTD_freeCCtx);
  CHECK(kept);
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  const auto size = ZSTD_compressCCtx(kept.get(), out.data(), out.size(), bytes.data(), bytes.size(), 3);
  CHECK(!ZSTD_isError(size));  // it has the room it asked for
  out.resize(size);
  return out;
}

Result<std::string> decompress(std::string_view bytes, std::size_t size) {
  std::string out(size, '\0');
  const auto got = ZSTD_decompress(out.data(), out.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(got) || got != size)
    return error(Fault::internal, "the raw store's bytes are damaged", {}, "restore the newest backup");
  return out;
}

}  // namespace dateline::archive
