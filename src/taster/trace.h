// What the window keeps of one item: 281 bytes that say what it is about, without its words.
//
// The strongest terms with their weights as they were when it came, its numbers and dates, countries, and
// the imprint of its body. A plain value that can be kept as bytes, so that a window is the same after a
// restart: nothing in it is computed again from words whose weights have changed since. Pure; any thread.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "taster/sketch.h"

namespace dateline::taster {

struct Trace {
  static constexpr std::size_t most_terms = 32, most_facts = 12, most_countries = 4;

  std::array<std::uint32_t, most_terms> terms{};  // by weight, strongest first
  std::array<std::uint32_t, most_facts> facts{};  // EventFact::key
  Sketch sketch{};
  std::uint32_t minute = 0;  // of its version since 1970; 0: it has no time
  std::uint32_t agency = 0;  // whose copy it is, a sender_key(); 0: it does not say
  std::uint32_t names = 0;   // bit i: terms[i] is a name
  std::array<std::uint16_t, most_countries> countries{};
  std::array<std::uint8_t, most_terms> weights{};  // of a vector of length 255
  std::uint8_t term_count = 0, fact_count = 0, country_count = 0;
  std::uint8_t spare = 0;  // so that every byte has a value

  bool is_name(std::size_t term) const { return (names >> term & 1U) != 0; }
  bool operator==(const Trace&) const = default;
};

std::uint32_t minute_of(const std::optional<Instant>& at);

// As the archive keeps it, and back; nothing: these bytes are no trace of this version of the program.
std::string to_bytes(const Trace& trace);
std::optional<Trace> trace_of(std::string_view bytes);

}  // namespace dateline::taster
