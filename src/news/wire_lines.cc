#include "news/wire_lines.h"

#include <array>
#include <string>

#include "text/unicode.h"

namespace dateline {
namespace {

constexpr auto npos = std::string_view::npos;

struct Row {
  WireLine kind;
  bool whole;             // else: starts so
  std::string_view text;  // as text::match_key() has it
};
constexpr std::array kRows{
    Row{WireLine::anywhere, true, "(more)"},
    Row{WireLine::anywhere, true, "-more-"},
    Row{WireLine::anywhere, true, "more"},
    Row{WireLine::anywhere, true, "(more to come)"},
    Row{WireLine::anywhere, true, "more to come"},
    Row{WireLine::anywhere, true, "more to follow"},
    Row{WireLine::anywhere, true, "(more to follow)"},
    Row{WireLine::anywhere, false, "eds:"},
    Row{WireLine::anywhere, false, "(eds:"},
    Row{WireLine::anywhere, false, "[eds:"},
    Row{WireLine::anywhere, false, "eds note"},
    Row{WireLine::anywhere, false, "editor's note:"},
    Row{WireLine::anywhere, false, "(editor's note:"},
    Row{WireLine::anywhere, false, "editors' note:"},
    Row{WireLine::anywhere, false, "(editors' note:"},
    Row{WireLine::anywhere, false, "editors note:"},
    Row{WireLine::anywhere, false, "(editors note:"},
    Row{WireLine::anywhere, false, "note to editors"},
    Row{WireLine::anywhere, false, "(note to editors"},
    Row{WireLine::anywhere, false, "notes to editors"},
    Row{WireLine::anywhere, false, "attention editors"},
    Row{WireLine::anywhere, false, "(attention editors"},
    Row{WireLine::anywhere, false, "attn editors"},
    Row{WireLine::anywhere, false, "ed note:"},
    Row{WireLine::anywhere, false, "(ed note:"},
    Row{WireLine::anywhere, false, "embargoed until"},
    Row{WireLine::anywhere, false, "(embargoed until"},
    Row{WireLine::at_start, false, "(adds "},
    Row{WireLine::at_start, false, "(recasts"},
    Row{WireLine::at_start, false, "(updates "},
    Row{WireLine::at_start, false, "(updating "},
    Row{WireLine::at_start, false, "(repeats "},
    Row{WireLine::at_start, false, "(refiles "},
    Row{WireLine::at_start, false, "(refiling "},
    Row{WireLine::at_start, false, "(corrects "},
    Row{WireLine::at_start, false, "(corrected in "},
    Row{WireLine::at_start, false, "(removes "},
    Row{WireLine::at_start, false, "(fixes "},
    Row{WireLine::at_start, false, "(rewrites "},
    Row{WireLine::at_end, true, "ends"},
    Row{WireLine::at_end, true, "(ends)"},
    Row{WireLine::at_end, true, "-ends-"},
    Row{WireLine::at_end, true, "end"},
    Row{WireLine::at_end, true, "(end)"},
    Row{WireLine::at_end, true, "-end-"},
    Row{WireLine::at_end, true, "-30-"},
    Row{WireLine::at_end, true, "30"},
    Row{WireLine::at_end, true, "###"},
    Row{WireLine::at_end, true, "##"},
    Row{WireLine::at_end, true, "#"},
    Row{WireLine::at_end, true, "***"},
    Row{WireLine::at_end, false, "(reporting by"},
    Row{WireLine::at_end, false, "(additional reporting by"},
    Row{WireLine::at_end, false, "(writing by"},
    Row{WireLine::at_end, false, "(editing by"},
    Row{WireLine::at_end, false, "(compiled by"},
    Row{WireLine::at_end, false, "(edited by"},
    Row{WireLine::at_end, false, "reporting by"},
    Row{WireLine::at_end, false, "(report by"},
    Row{WireLine::at_end, false, "((reporting by"},
    Row{WireLine::at_end, false, "our standards:"},
};

constexpr std::array<std::string_view, 6> kInlineTails{
    "(Reporting by", "(Writing by", "(Editing by", "(Compiled by", "(Additional reporting by", "(Edited by"};
constexpr std::array<std::string_view, 6> kInlineEnds{" ENDS",   " -30-",   " (ENDS)",
                                                      " (more)", " -ends-", " (END)"};

}  // namespace

WireLine wire_line(std::string_view paragraph) {
  const auto key = text::match_key(paragraph.substr(0, 400));
  for (const auto& row : kRows)
    if (row.whole ? key == row.text : key.starts_with(row.text)) return row.kind;
  return WireLine::none;
}

std::size_t wire_tail(std::string_view paragraph) {
  for (const auto tail : kInlineTails)
    if (const auto at = paragraph.rfind(tail); at != npos && paragraph.ends_with(')')) return at;
  for (const auto end : kInlineEnds)
    if (paragraph.ends_with(end)) return paragraph.size() - end.size();
  return npos;
}

}  // namespace dateline
