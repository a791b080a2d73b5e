#include "http/gzip.h"

#include <zlib.h>

#include <optional>

#include "base/check.h"

namespace dateline::http {
namespace {

// windowBits of zlib.h: negative is raw deflate, 16 more is gzip's wrapping.
constexpr int raw_window = -15;
constexpr int gzip_window = 15 + 16;
constexpr int memory_level = 8;

// RFC 1952 section 2.3: deflate, no flags, no time, no hint, made on Unix.
constexpr char opening[] = {'\x1f', '\x8b', 8, 0, 0, 0, 0, 0, 0, 3};

Bytef* input(std::string_view bytes) {
  return reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib's z_const is off in Debian
}

// A compressor owns 268 KB of tables; making them costs more than compressing most parts, so every
// thread keeps the last one it used of each wrapping.
struct Deflating {
  z_stream stream{};
  int level;

  Deflating(int at_level, int window) : level(at_level) {
    CHECK(deflateInit2(&stream, level, Z_DEFLATED, window, memory_level, Z_DEFAULT_STRATEGY) == Z_OK);
  }
  Deflating(const Deflating&) = delete;
  ~Deflating() { deflateEnd(&stream); }
};

z_stream& deflating(int level, int window) {
  thread_local std::optional<Deflating> raw, wrapped;
  auto& kept = window == raw_window ? raw : wrapped;
  if (!kept || kept->level != level) kept.emplace(level, window);
  CHECK(deflateReset(&kept->stream) == Z_OK);
  return kept->stream;
}

std::string compress(std::string_view bytes, int level, int window, int flush) {
  auto& stream = deflating(level, window);
  std::string out(deflateBound(&stream, bytes.size()) + 16, '\0');
  stream.next_in = input(bytes);
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int state = deflate(&stream, flush);
  CHECK(state == (flush == Z_FINISH ? Z_STREAM_END : Z_OK) && stream.avail_in == 0 && stream.avail_out > 0);
  out.resize(stream.total_out);
  out.shrink_to_fit();  // most are kept, and the room was for what does not compress
  return out;
}

void put_little_endian(char* to, std::uint32_t value) {
  for (int i = 0; i < 4; ++i) to[i] = static_cast<char>(value >> (8 * i) & 0xff);
}

struct Inflating {
  z_stream stream{};
  bool ready = inflateInit2(&stream, gzip_window) == Z_OK;
  ~Inflating() { inflateEnd(&stream); }
};

}  // namespace

DeflatedPart deflate_part(std::string raw, int level) {
  DeflatedPart part;
  // A flush ends on a byte. Every part begins with an empty window, so that none leans on its neighbour.
  if (!raw.empty()) part.deflated = compress(raw, level, raw_window, Z_SYNC_FLUSH);
  part.crc = static_cast<std::uint32_t>(crc32_z(0, input(raw), raw.size()));
  part.combine = crc32_combine_gen(static_cast<z_off_t>(raw.size()));
  part.raw = std::move(raw);
  return part;
}

std::string_view gzip_opening() {
  return {opening, sizeof opening};
}

GzipClosing gzip_closing(std::span<const DeflatedPart* const> parts) {
  uLong crc = 0;
  std::size_t size = 0;
  for (const auto* part : parts) {
    crc = crc32_combine_op(crc, part->crc, static_cast<uLong>(part->combine));
    size += part->raw.size();
  }
  GzipClosing closing{3, 0};  // a last block of fixed Huffman codes with nothing in it
  put_little_endian(closing.data() + 2, static_cast<std::uint32_t>(crc));
  put_little_endian(closing.data() + 6, static_cast<std::uint32_t>(size));
  return closing;
}

std::string gzip(std::string_view bytes, int level) {
  return compress(bytes, level, gzip_window, Z_FINISH);
}

Result<std::string> gunzip(std::string_view bytes, std::size_t limit) {
  Inflating inflating;
  CHECK(inflating.ready);
  auto& stream = inflating.stream;
  stream.next_in = input(bytes);
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::string out;
  for (;;) {
    char block[16 << 10];
    stream.next_out = reinterpret_cast<Bytef*>(block);
    stream.avail_out = sizeof block;
    const int state = inflate(&stream, Z_NO_FLUSH);
    out.append(block, sizeof block - stream.avail_out);
    if (out.size() > limit) return error(Fault::limit, "more than the limit comes out of this gzip");
    if (state == Z_STREAM_END && stream.avail_in == 0) return out;
    if (state != Z_OK || (stream.avail_in == 0 && stream.avail_out > 0))
      return error(Fault::invalid, "not one whole gzip member");
  }
}

}  // namespace dateline::http
