// How our values stand in columns: whole numbers as BIGINT, words and texts as TEXT, instants as
// milliseconds since 1970, spans in seconds, enums by their word, bytes as bytes.h says. One description a
// type.
#pragma once

#include <chrono>
#include <concepts>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

#include "archive/bytes.h"
#include "base/clock.h"
#include "base/strong.h"
#include "news/names.h"

namespace dateline::archive {

template <class T>
struct Column;

template <std::integral T>
struct Column<T> {
  using Stored = std::int64_t;
  static Stored store(Backend, T value) { return static_cast<Stored>(value); }
  static T load(Backend, Stored stored) { return static_cast<T>(stored); }
};

template <class Tag>
struct Column<Strong<Tag>> {
  using Stored = std::int64_t;
  static Stored store(Backend, Strong<Tag> value) { return value.value; }
  static Strong<Tag> load(Backend, Stored stored) { return Strong<Tag>(stored); }
};

template <>
struct Column<Instant> {
  using Stored = std::int64_t;
  static Stored store(Backend, Instant value) { return value.time_since_epoch().count(); }
  static Instant load(Backend, Stored stored) { return Instant(std::chrono::milliseconds(stored)); }
};

template <>
struct Column<std::chrono::seconds> {
  using Stored = std::int64_t;
  static Stored store(Backend, std::chrono::seconds value) { return value.count(); }
  static std::chrono::seconds load(Backend, Stored stored) { return std::chrono::seconds(stored); }
};

template <>
struct Column<std::string> {
  using Stored = std::string;
  // PostgreSQL's TEXT cannot hold NUL, and SOCI would cut there: the text goes on without it.
  static Stored store(Backend, std::string_view value) {
    std::string text(value);
    if (text.find('\0') != std::string::npos) std::erase(text, '\0');
    return text;
  }
  static std::string load(Backend, const Stored& stored) { return stored; }
};

template <class T>
  requires std::is_enum_v<T>
struct Column<T> {
  using Stored = std::string;
  static Stored store(Backend, T value) { return std::string(name(value)); }
  static T load(Backend, const Stored& stored) {
    const auto value = value_of<T>(stored);
    // Only we write these columns, and a newer schema has been refused: the file is damaged.
    if (!value) throw std::runtime_error("unknown word '" + stored + "'");
    return *value;
  }
};

template <>
struct Column<Bytes> {
  using Stored = std::string;
  static Stored store(Backend backend, const Bytes& value) { return bound_bytes(backend, value.value); }
  static Bytes load(Backend backend, const Stored& stored) { return {fetched_bytes(backend, stored)}; }
};

// Anything like a string is bound as one.
template <class T>
using Bound = std::conditional_t<std::convertible_to<const T&, std::string_view>, std::string, T>;

}  // namespace dateline::archive
