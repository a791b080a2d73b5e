#include "text/html_scanner.h"

#include <algorithm>
#include <utility>

namespace dateline::text {
namespace {

constexpr auto npos = std::string_view::npos;

char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool is_alpha(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

bool equals(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower_ascii, lower_ascii);
}

// Where "<name" or "</name" stands as a tag, at or after `from`, within `html`.
std::size_t find_tag(std::string_view html, std::string_view bracket, std::string_view name,
                     std::size_t from) {
  for (auto i = html.find(bracket, from); i != npos; i = html.find(bracket, i + 1)) {
    const auto after = i + bracket.size() + name.size();
    if (after >= html.size()) return npos;
    const char c = html[after];
    if (equals(html.substr(i + bracket.size(), name.size()), name) && (is_space(c) || c == '/' || c == '>'))
      return i;
  }
  return npos;
}

}  // namespace

std::optional<HtmlToken> HtmlScanner::next() {
  if (at_ >= html_.size()) return std::nullopt;
  const auto start = at_;
  const auto bracket = html_.find('<', at_);
  if (bracket != at_) {
    at_ = std::min(bracket, html_.size());
    return HtmlToken{HtmlToken::Kind::text, {}, html_.substr(start, at_ - start)};
  }
  const char c = at_ + 1 < html_.size() ? html_[at_ + 1] : '\0';
  const bool end = c == '/';
  const char first = end ? (at_ + 2 < html_.size() ? html_[at_ + 2] : '\0') : c;
  if (is_alpha(first)) return tag();
  const auto rest = html_.substr(at_);
  if (rest.starts_with("<!--")) return comment();
  if (rest.starts_with("<![CDATA[")) return aside(at_ + 9);
  if (c == '!' || c == '?' || end) return through_bracket(at_ + 2);
  ++at_;
  return HtmlToken{HtmlToken::Kind::text, {}, html_.substr(start, 1)};
}

HtmlToken HtmlScanner::aside(std::size_t end) {
  const auto start = std::exchange(at_, end);
  return {HtmlToken::Kind::aside, {}, html_.substr(start, end - start)};
}

HtmlToken HtmlScanner::through_bracket(std::size_t from) {
  const auto end = no_bracket_ ? npos : html_.find('>', std::min(from, html_.size()));
  if (end != npos) return aside(end + 1);
  no_bracket_ = true;
  return {HtmlToken::Kind::text, {}, html_.substr(at_++, 1)};
}

// "-->" ends a comment and "--!>" does; "<!-->" and "<!--->" are whole ones.
HtmlToken HtmlScanner::comment() {
  const auto rest = html_.substr(at_ + 4);
  if (rest.starts_with(">") || rest.starts_with("->")) return through_bracket(at_ + 4);
  // One search for both ends: a search for each would go to the end of the text for the one not there.
  auto dashes = no_comment_end_ ? npos : html_.find("--", at_ + 4);
  while (dashes != npos && !html_.substr(dashes + 2).starts_with(">") &&
         !html_.substr(dashes + 2).starts_with("!>"))
    dashes = html_.find("--", dashes + 1);
  if (dashes == npos) {
    no_comment_end_ = true;
    return through_bracket(at_ + 4);
  }
  return through_bracket(dashes);
}

// Behind the '>' of the tag whose name ends at `i`. Quotes count only where a value begins: <a b"c> ends at
// its first bracket.
std::size_t HtmlScanner::tag_end(std::size_t i, HtmlToken* counted) const {
  enum class In { before_name, name, after_name, before_value } in = In::before_name;
  for (; i < html_.size(); ++i) {
    const char c = html_[i];
    if (c == '>') return i + 1;
    if (in == In::before_value) {
      if (is_space(c)) continue;
      const bool quoted = c == '"' || c == '\'';
      i = quoted ? html_.find(c, i + 1) : html_.find_first_of(" \t\n\f\r>", i);
      if (i == npos) return html_.size();
      if (html_[i] == '>' && !quoted) return i + 1;
      in = In::before_name;
    } else if (is_space(c)) {
      if (in == In::name) in = In::after_name;
    } else if (c == '/') {
      in = In::before_name;
    } else if (c == '=' && in != In::before_name) {
      in = In::before_value;
    } else {
      if (in != In::name && counted && ++counted->attributes == HtmlToken::kAttributes + 1) counted->kept = i;
      in = In::name;
    }
  }
  return html_.size();
}

HtmlToken HtmlScanner::tag() {
  const auto start = at_;
  const bool end = html_[at_ + 1] == '/';
  auto i = at_ + (end ? 2 : 1);
  HtmlToken token;
  token.kind = end ? HtmlToken::Kind::end : HtmlToken::Kind::start;
  for (; i < html_.size() && !is_space(html_[i]) && html_[i] != '/' && html_[i] != '>'; ++i)
    token.name += lower_ascii(html_[i]);
  at_ = tag_end(i, &token);
  token.source = html_.substr(start, at_ - start);
  // A tag cut off by the end of the text is no tag.
  if (!token.source.ends_with('>')) return {};
  token.kept = token.kept == 0 ? token.source.size() - 1 : token.kept - start;
  return token;
}

std::string_view HtmlScanner::take_raw_text(std::string_view name) {
  const auto start = at_;
  auto& unclosed = unclosed_.try_emplace(std::string(name), npos).first->second;
  const auto end = unclosed <= at_ ? npos : find_tag(html_, "</", name, at_);
  if (end == npos) unclosed = std::min(unclosed, at_);
  at_ = std::min(end, html_.size());
  return html_.substr(start, at_ - start);
}

std::string_view HtmlScanner::skip_element(std::string_view name) {
  auto& unclosed = unclosed_.try_emplace(std::string(name), npos).first->second;
  if (unclosed <= at_) return {};
  const auto start = at_;
  auto at = at_;
  auto last = at_;
  for (int open = 1; open > 0;) {
    last = find_tag(html_, "</", name, at);
    if (last == npos) {
      unclosed = at_;
      return {};
    }
    const auto before = html_.substr(0, last);  // searched once: the next round starts behind it
    for (auto nested = find_tag(before, "<", name, at); nested != npos;
         nested = find_tag(before, "<", name, nested + 1))
      ++open;
    --open;
    at = tag_end(last + 2 + name.size());
  }
  at_ = at;
  return html_.substr(start, last - start);
}

}  // namespace dateline::text
