// Bytes and keys in a database: the one place where SQLite and PostgreSQL need different words.
//
// SQL in this room is written once. Where it handles bytes, or makes a key, it says so with five
// words that dialect() replaces:
//
//                    SQLite              PostgreSQL
//   BYTES_TYPE       BLOB                BYTEA
//   BYTES_IN(:x)     CAST(:x AS BLOB)    decode(:x, 'hex')
//   BYTES_OUT(c)     c                   encode(c, 'hex')
//   ID_TYPE          INTEGER             BIGINT
//   BY_KEY           WITHOUT ROWID
//
// SQLite keeps a table in the order of a number of its own, and any primary key in an index beside it:
// one more page to write for each row. A key that is called INTEGER is that number, and a table of short
// rows can be kept by its key alone.
//
// SOCI 4.0.3 binds a string up to its first NUL on PostgreSQL, and its blobs are large objects
// there, not bytea; hexadecimal is what is left. On SQLite a string travels whole.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace dateline::archive {

enum class Backend { sqlite, postgresql };

// A column of bytes, in a parameter or a result.
struct Bytes {
  std::string value;
  bool operator==(const Bytes&) const = default;
};

std::string dialect(Backend backend, std::string_view sql);

// What is bound for BYTES_IN, and what BYTES_OUT gave.
std::string bound_bytes(Backend backend, std::string_view bytes);
std::string fetched_bytes(Backend backend, std::string_view text);

// Zstandard, level 3: wire copy shrinks to a third, at some 300 MB a second.
std::string compress(std::string_view bytes);
// Fault::internal where the bytes are not what compress() made of `size` bytes.
Result<std::string> decompress(std::string_view bytes, std::size_t size);

}  // namespace dateline::archive
