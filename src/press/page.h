// Page: one address as it was pressed: a status, a kind of content, and the parts in their order.
//
// A part is the page's own, or stands in a slot that the page table fills and many pages show (the
// masthead, the rail, "more from this sector"): a publish presses a slot once, and no page changes.
// Immutable once made; any thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "http/status.h"
#include "news/ids.h"
#include "press/part.h"

namespace dateline::press {

enum class Content : std::uint8_t { html, rss, xml, text, css, script, svg, icon };

// How long who may keep it.
enum class Keeping : std::uint8_t {
  page,    // ask each time, with the ETag
  asset,   // for ever: the address has a hash of the content
  symbol,  // a day: /favicon.ico
  never,   // errors
};

struct Slot {
  std::uint16_t index = 0;  // into the page table's slots
  StoryId event = {};       // or what is shown of this event
  bool operator==(const Slot&) const = default;
};

struct Page {
  http::Status status = http::Status::ok;
  Content content = Content::html;
  Keeping keeping = Keeping::page;
  std::vector<std::variant<PartPtr, Slot>> parts;  // at most max_parts
  std::string style_hash;  // CSP source of the page's own <style>: "sha256-…"; empty: it has none

  static constexpr std::size_t max_parts = 6;
};

using PagePtr = std::shared_ptr<const Page>;

}  // namespace dateline::press
