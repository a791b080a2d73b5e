// Strong<Tag>: a whole number that cannot be mistaken for another kind of whole number.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace dateline {

template <class Tag>
struct Strong {
  std::int64_t value = 0;

  constexpr Strong() = default;
  constexpr explicit Strong(std::int64_t v) : value(v) {}
  constexpr auto operator<=>(const Strong&) const = default;
  constexpr explicit operator bool() const { return value != 0; }  // 0 is "none yet"
  constexpr Strong next() const { return Strong(value + 1); }
};

}  // namespace dateline

template <class Tag>
struct std::hash<dateline::Strong<Tag>> {
  std::size_t operator()(dateline::Strong<Tag> id) const noexcept {
    return std::hash<std::int64_t>{}(id.value);
  }
};
