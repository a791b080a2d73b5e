#include "pictures/contact_sheet.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/scan.h"

namespace dateline::pictures {
namespace {

constexpr std::string_view mark = "dateline prints 1";

Error broken(std::string_view why) {
  return error(Fault::invalid, fmt::format("this is no contact sheet: {}", why));
}

// So small that a few thousand of them add up without overflow.
std::optional<std::int64_t> size_in(std::string_view text) {
  const auto size = whole_number(text);
  return size && *size <= 1LL << 40 ? size : std::nullopt;
}

}  // namespace

const SheetHead::Entry* SheetHead::find(std::string_view name) const {
  const auto found = std::ranges::find(prints, name, &Entry::name);
  return found == prints.end() ? nullptr : &*found;
}

std::string contact_sheet(std::int64_t width, std::int64_t height, std::string_view colour,
                          const std::vector<PrintBytes>& prints) {
  auto sheet = fmt::format("{}\n{} {} {}\n", mark, width, height, colour);
  for (const auto& print : prints) sheet += fmt::format("{} {}\n", print.name, print.bytes.size());
  sheet += '\n';
  for (const auto& print : prints) sheet += print.bytes;
  return sheet;
}

Result<SheetHead> sheet_head(std::string_view sheet) {
  const auto end = sheet.find("\n\n");
  if (end == std::string_view::npos || end > most_head) return broken("its head has no end");
  auto text = sheet.substr(0, end);
  if (take_until('\n', text) != mark) return broken("another first line");
  auto line = take_until('\n', text);
  const auto width = size_in(take_until(' ', line)), height = size_in(take_until(' ', line));
  if (!width || !height) return broken("no size");
  SheetHead head{.width = *width, .height = *height, .colour = std::string(line)};
  if (head.colour.size() != 7 || head.colour.front() != '#' ||
      head.colour.find_first_not_of("0123456789abcdef", 1) != std::string::npos)
    return broken("no colour");
  head.size = end + 2;
  while (!text.empty()) {
    line = take_until('\n', text);
    const auto name = take_until(' ', line);
    const auto size = size_in(line);
    if (name.empty() || !size) return broken("a print without a name or a size");
    head.prints.push_back({std::string(name), head.size, static_cast<std::size_t>(*size)});
    head.size += static_cast<std::size_t>(*size);
  }
  return head;
}

}  // namespace dateline::pictures
