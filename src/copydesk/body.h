// The body of an item, ready for the page: the copy, and nothing that belongs to the wire or the page itself.
//
// Taken out: the dateline (the page shows it apart), a repeated headline or byline, editors' notes, "(more)",
// "ENDS", "(Reporting by …)", and the source's credit line, which is handed back. Nothing goes unrecorded.
// Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::copydesk {

struct BodyInput {
  std::string_view html = {};
  std::string_view headline = {};       // as supplied
  std::string_view byline = {};         // as supplied
  std::string_view dateline_text = {};  // the dateline as written, if a reader found one
};

struct BodyCopy {
  std::string html;                     // clean
  std::vector<std::string> paragraphs;  // plain text of its <p> blocks: what may be quoted from
  std::string credit;                   // "(With inputs from agencies.)", each line once
  std::vector<std::string> removed;     // plain text of what was taken out, for the desk
};

BodyCopy clean_body(const BodyInput& input);

// Is this paragraph, whole, a credit line?
bool is_credit_line(std::string_view paragraph);
// Does this credit line claim that nobody has worked on the copy?
bool says_unedited(std::string_view credit);

// "SEOUL, Dec 25 (Agency) - " at the start of copy: its length in bytes, white space behind it included;
// 0 if there is none. `known` is what a reader has found already, if it has.
std::size_t dateline_length(std::string_view paragraph, std::string_view known = {});

}  // namespace dateline::copydesk
