#include "text/html_plain.h"

#include <array>
#include <utility>

#include "text/unicode.h"

namespace dateline::text {
namespace {

constexpr std::size_t kLongest = 1 << 20;  // far below every limit of the long way
constexpr std::string_view kOpening = "<p>", kClosing = "</p>";

// A reference in the source, and how the cleaner writes what it stands for.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kReferences{{{"&amp;", "&amp;"},
                                                                                    {"&lt;", "&lt;"},
                                                                                    {"&gt;", "&gt;"},
                                                                                    {"&quot;", "\""},
                                                                                    {"&#39;", "'"},
                                                                                    {"&#x27;", "'"},
                                                                                    {"&apos;", "'"}}};

bool is_gap(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_plain(char c) {
  return c > ' ' && c <= '~' && c != '&' && c != '<' && c != '>';
}

class Reader {
 public:
  explicit Reader(std::string_view html) : html_(html) { out_.reserve(html.size() + html.size() / 16); }

  std::optional<std::string> run() {
    for (skip_gap(); at_ < html_.size(); skip_gap())
      if (!paragraph()) return std::nullopt;
    return std::move(out_);
  }

 private:
  void skip_gap() {
    while (at_ < html_.size() && is_gap(html_[at_])) ++at_;
  }

  bool skip(std::string_view what) {
    const bool found = html_.substr(at_, what.size()) == what;
    if (found) at_ += what.size();
    return found;
  }

  bool paragraph() {
    if (!skip(kOpening)) return false;
    const auto before = out_.size();
    if (before > 0) out_ += '\n';
    out_ += kOpening;
    const auto opened = out_.size();
    skip_gap();
    while (!skip(kClosing)) {
      if (!piece()) return false;
      if (at_ < html_.size() && is_gap(html_[at_])) {
        skip_gap();
        if (html_.substr(at_, kClosing.size()) != kClosing) out_ += ' ';
      }
    }
    if (out_.size() == opened)
      out_.resize(before);  // nothing in it
    else
      out_ += kClosing;
    return true;
  }

  // At least one character that is no gap.
  bool piece() {
    const auto start = at_;
    while (at_ < html_.size() && is_plain(html_[at_])) ++at_;
    out_.append(html_, start, at_ - start);
    if (at_ > start) return true;
    if (at_ == html_.size()) return false;
    if (html_[at_] == '>') return ++at_, out_ += "&gt;", true;
    return html_[at_] == '&' ? reference() : character();
  }

  bool reference() {
    for (const auto& [source, written] : kReferences)
      if (skip(source)) return out_ += written, true;
    return false;
  }

  // Beyond ASCII. What the cleaner takes out, or a reader cannot see, is left to it.
  bool character() {
    constexpr char32_t no_break_space = 0xA0, specials = 0xFFF0;
    const auto [c, bytes] = code_point_at(html_, at_);
    if (c <= no_break_space || (c >= 0xFDD0 && c <= 0xFDEF) || c >= specials || c == 0xFEFF || is_space(c))
      return false;
    out_.append(html_, at_, bytes);
    at_ += bytes;
    return true;
  }

  std::string_view html_;
  std::string out_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<std::string> clean_plain_paragraphs(std::string_view html) {
  if (html.size() > kLongest) return std::nullopt;
  return Reader(html).run();
}

}  // namespace dateline::text
