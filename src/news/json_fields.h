// How a value's fields become JSON and come back: one description serves both ways.
//
//     template <class Visit, class S> void fields(Visit& visit, S& place) {
//       visit("name", place.name);
//       visit("uri", place.uri);
//     }
//
// WriteJson visits a const value and makes an object in which empty fields are absent, WriteText the same as
// text. ReadJson visits a value and fills it from an object; absent fields keep their default, a field of the
// wrong type is remembered as an error that names its path. Used by story_json.cc and item_json.cc alone.
#pragma once

#include <fmt/format.h>

#include <boost/json.hpp>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "base/strong.h"
#include "news/names.h"

namespace dateline {

class WriteJson {
 public:
  template <class T>
  void operator()(std::string_view key, const T& value) {
    if (empty(value)) return;
    auto written = json(value);
    // A part of which everything is absent is absent itself; an optional one says by being there.
    const bool is_part = written.is_object() && !requires_presence<T>;
    if (!is_part || !written.get_object().empty()) object_[key] = std::move(written);
  }

  boost::json::object take() { return std::move(object_); }

  template <class T>
  static bool empty(const T& value) {
    if constexpr (requires { value.has_value(); }) {
      return !value.has_value();
    } else if constexpr (requires { value.empty(); }) {
      return value.empty();
    } else if constexpr (std::same_as<T, bool>) {
      return !value;
    } else {
      return false;
    }
  }

  template <class T>
  static boost::json::value json(const T& value) {
    if constexpr (std::same_as<T, Instant>) {
      return boost::json::string(rfc3339(value));
    } else if constexpr (std::is_enum_v<T>) {
      return boost::json::string(name(value));
    } else if constexpr (std::is_arithmetic_v<T>) {
      return value;
    } else if constexpr (std::same_as<T, std::string>) {
      return boost::json::string(value);
    } else if constexpr (requires { value.has_value(); }) {
      return json(*value);
    } else if constexpr (requires { value.begin(); }) {
      boost::json::array array;
      for (const auto& one : value) array.push_back(json(one));
      return array;
    } else if constexpr (requires(const T& t) { []<class Tag>(const Strong<Tag>&) {}(t); }) {
      return value.value;
    } else {
      WriteJson inner;
      fields(inner, value);
      return inner.take();
    }
  }

 private:
  template <class T>
  static constexpr bool requires_presence = requires(const T& value) { value.has_value(); };

  boost::json::object object_;
};

// A story is written with every change: no object stands in between (bench/door).
class WriteText {
 public:
  explicit WriteText(std::string& out) : out_(out) { out_ += '{'; }
  ~WriteText() { out_ += '}'; }
  WriteText(const WriteText&) = delete;

  template <class T>
  void operator()(std::string_view key, const T& value) {
    if (WriteJson::empty(value)) return;
    const auto before = out_.size();
    if (out_.back() != '{') out_ += ',';
    quote(key);
    out_ += ':';
    write(value);
    if (std::string_view(out_).substr(before).ends_with(":{}") && !requires { value.has_value(); })
      out_.resize(before);  // a part of which everything is absent
  }

 private:
  template <class T>
  void write(const T& value) {
    if constexpr (std::same_as<T, Instant>) {
      quote(rfc3339(value));
    } else if constexpr (std::is_enum_v<T>) {
      quote(name(value));
    } else if constexpr (std::same_as<T, bool>) {
      out_ += value ? "true" : "false";
    } else if constexpr (std::integral<T>) {
      out_ += fmt::format_int(value).c_str();
    } else if constexpr (std::same_as<T, std::string>) {
      quote(value);
    } else if constexpr (requires { value.has_value(); }) {
      write(*value);
    } else if constexpr (requires { value.begin(); }) {
      out_ += '[';
      for (const auto& one : value) {
        if (out_.back() != '[') out_ += ',';
        write(one);
      }
      out_ += ']';
    } else if constexpr (requires(const T& t) { []<class Tag>(const Strong<Tag>&) {}(t); }) {
      write(value.value);
    } else {
      WriteText inner(out_);
      fields(inner, value);
    }
  }

  void quote(std::string_view text) {
    const auto is_plain = [](char c) {
      return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
    };
    out_ += '"';
    while (!text.empty()) {
      std::size_t plain = 0;
      while (plain < text.size() && is_plain(text[plain])) ++plain;
      out_.append(text, 0, plain);
      text.remove_prefix(plain);
      if (text.empty()) break;
      const char c = text.front();
      if (c == '\n')
        out_ += "\\n";
      else if (c == '"' || c == '\\')
        (out_ += '\\') += c;
      else
        out_ += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
      text.remove_prefix(1);
    }
    out_ += '"';
  }

  std::string& out_;
};

class ReadJson {
 public:
  explicit ReadJson(const boost::json::object& object) : object_(object) {}

  template <class T>
  void operator()(std::string_view key, T& value) {
    if (wrong_) return;
    if (const auto* found = object_.if_contains(key)) read(*found, value);
    if (wrong_) wrong_->path.insert(0, key);
  }

  // What was wrong first, where anything was.
  std::optional<Error> error() const {
    if (!wrong_) return std::nullopt;
    return dateline::error(Fault::invalid, fmt::format("'{}' is not {}", wrong_->path, wrong_->expected));
  }

 private:
  // Its path is put together on the way out of what holds it, so that it costs nothing where nothing is
  // wrong.
  struct Wrong {
    std::string path;
    std::string_view expected;
  };

  template <class T>
  void read(const boost::json::value& json, T& value) {
    if (json.is_null()) return;
    if constexpr (std::same_as<T, Instant>) {
      if (!json.is_string()) return wrong("a time");
      const auto instant = parse_rfc3339(json.get_string());
      if (!instant) return wrong("an RFC 3339 time");
      value = instant.value();
    } else if constexpr (std::is_enum_v<T>) {
      const auto known = json.is_string() ? value_of<T>(json.get_string()) : std::nullopt;
      if (!known) return wrong("one of its words");
      value = *known;
    } else if constexpr (std::same_as<T, bool>) {
      if (!json.is_bool()) return wrong("true or false");
      value = json.get_bool();
    } else if constexpr (std::is_floating_point_v<T>) {
      if (!json.is_number()) return wrong("a number");
      value = json.to_number<T>();
    } else if constexpr (std::integral<T>) {
      read_integer(json, value);
    } else if constexpr (std::same_as<T, std::string>) {
      if (!json.is_string()) return wrong("a string");
      value.assign(json.get_string().data(), json.get_string().size());
    } else if constexpr (requires { value.has_value(); }) {
      read(json, value.emplace());
    } else if constexpr (requires { value.push_back(value.front()); }) {
      if (!json.is_array()) return wrong("an array");
      for (const auto& one : json.get_array()) {
        read(one, value.emplace_back());
        if (!wrong_) continue;
        wrong_->path.insert(0, fmt::format("[{}]", value.size() - 1));
        return;
      }
    } else if constexpr (requires(T& t) { []<class Tag>(Strong<Tag>&) {}(t); }) {
      read_integer(json, value.value);
    } else {
      if (!json.is_object()) return wrong("an object");
      ReadJson inner(json.get_object());
      fields(inner, value);
      if (!inner.wrong_) return;
      wrong_ = std::move(inner.wrong_);
      wrong_->path.insert(0, ".");
    }
  }

  template <class T>
  void read_integer(const boost::json::value& json, T& value) {
    boost::system::error_code failed;
    const auto number = json.to_number<T>(failed);
    if (failed) return wrong("a whole number");
    value = number;
  }

  void wrong(std::string_view expected) { wrong_ = Wrong{{}, expected}; }

  const boost::json::object& object_;
  std::optional<Wrong> wrong_;
};

}  // namespace dateline
