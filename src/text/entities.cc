#include "text/entities.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>

#include "text/encoding.h"
#include "text/entity_table.h"
#include "text/unicode.h"

namespace dateline::text {
namespace {

struct Entity {
  std::string characters;
  bool without_semicolon = false;
};

std::unordered_map<std::string_view, Entity> read_table() {
  std::unordered_map<std::string_view, Entity> table;
  auto rest = entity_table;
  while (!rest.empty()) {
    const auto end = std::min(rest.find(' '), rest.size());
    auto entry = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    Entity entity{{}, entry.starts_with('~')};
    if (entity.without_semicolon) entry.remove_prefix(1);
    const auto equals = entry.find('=');
    for (auto codes = entry.substr(equals + 1); !codes.empty();) {
      std::uint32_t code = 0;
      const auto read = std::from_chars(codes.data(), codes.data() + codes.size(), code, 16);
      append_utf8(entity.characters, code);
      codes.remove_prefix(static_cast<std::size_t>(read.ptr - codes.data()));
      if (codes.starts_with('+')) codes.remove_prefix(1);
    }
    table.emplace(entry.substr(0, equals), std::move(entity));
  }
  return table;
}

// Read once from a constant; never changes.
const Entity* find(std::string_view name) {
  static const auto table = read_table();
  const auto found = table.find(name);
  return found == table.end() ? nullptr : &found->second;
}

bool is_alnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// A reference found at the start of a text: the characters it means, and the bytes it takes (0: none).
struct Reference {
  std::string characters;
  std::size_t bytes = 0;
};

struct Number {
  std::uint32_t value = 0;
  std::size_t bytes = 0;  // with "&#" and the semicolon, 0 if there is no number
  bool closed = false;
};

Number read_number(std::string_view text) {
  if (!text.starts_with("&#")) return {};
  const bool hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  std::size_t at = hex ? 3 : 2;
  const auto start = at;
  Number number;
  for (; at < text.size(); ++at) {
    std::uint32_t digit = 0;
    const auto read = std::from_chars(&text[at], &text[at] + 1, digit, hex ? 16 : 10);
    if (read.ec != std::errc()) break;
    number.value = std::min<std::uint32_t>(number.value * (hex ? 16 : 10) + digit, 0x110000);
  }
  if (at == start) return {};
  number.closed = at < text.size() && text[at] == ';';
  number.bytes = at + (number.closed ? 1 : 0);
  return number;
}

std::size_t name_length(std::string_view after_ampersand) {
  std::size_t n = 0;
  while (n < after_ampersand.size() && n < 40 && is_alnum(after_ampersand[n])) ++n;
  return n;
}

// REQUIRES: text starts with '&'.
Reference read_reference(std::string_view text) {
  if (const auto number = read_number(text); number.bytes > 0) {
    Reference reference{{}, number.bytes};
    char32_t c = number.value == 0 ? 0xFFFD : number.value;
    // Numbers 0x80 to 0x9F are windows-1252 in fact (HTML standard, 13.2.5.80).
    if (c >= 0x80 && c <= 0x9F) c = windows_1252(static_cast<unsigned char>(c));
    append_utf8(reference.characters, c);
    return reference;
  }
  const auto name = text.substr(1, name_length(text.substr(1)));
  if (1 + name.size() < text.size() && text[1 + name.size()] == ';')
    if (const auto* entity = find(name)) return {entity->characters, name.size() + 2};
  // The old names end where they end: "&copy2025", "&notit;". The longest is six letters.
  for (auto n = std::min<std::size_t>(name.size(), 6); n >= 2; --n)
    if (const auto* entity = find(name.substr(0, n)); entity && entity->without_semicolon)
      return {entity->characters, n + 1};
  return {};
}

bool is_xml_name_start(char c) {
  return is_alnum(c) ? !(c >= '0' && c <= '9')
                     : c == '_' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
}

bool is_xml_name(char c) {
  return is_alnum(c) || c == '_' || c == ':' || c == '-' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

// The pass over an XML document; the parts it must not touch are copied whole.
class XmlRepair {
 public:
  explicit XmlRepair(std::string_view xml) : xml_(xml) { out_.reserve(xml.size() + xml.size() / 16); }

  RepairedXml run() {
    while (at_ < xml_.size()) {
      const auto next = next_special();
      out_.append(xml_.substr(at_, next - at_));
      at_ = next;
      if (at_ >= xml_.size()) break;
      if (xml_[at_] == '&')
        reference();
      else
        markup();
    }
    return {std::move(out_), std::move(repairs_)};
  }

 private:
  // The next '&' or '<', or the end: most of a document is neither.
  std::size_t next_special() const {
    auto at = at_;
    while (at < xml_.size() && xml_[at] != '&' && xml_[at] != '<') ++at;
    return at;
  }

  // The first of its kind is remembered for people.
  void note(bool& noted, std::string detail) {
    if (!noted) repairs_.push_back({at_, std::move(detail)});
    noted = true;
  }

  void copy(std::size_t bytes) {
    out_.append(xml_.substr(at_, bytes));
    at_ = std::min(at_ + bytes, xml_.size());
  }

  // Cut off inside a CDATA section, a document ends with it: libxml2 would drop what is there.
  void copy_cdata() {
    const auto end = xml_.find("]]>", at_);
    if (end != std::string_view::npos) return copy(end + 3 - at_);
    note(noted_cut_, "a CDATA section has no end");
    copy(xml_.size() - at_);
    out_ += "]]>";
  }

  // Another section that never ends is text again: its '<' is copied and the pass goes on inside it.
  void copy_through(std::string_view open, std::string_view close) {
    auto& unclosed = close == "-->" ? no_comment_end_ : no_pi_end_;
    const auto end = unclosed ? std::string_view::npos : xml_.find(close, at_ + open.size());
    unclosed = unclosed || end == std::string_view::npos;
    copy(end == std::string_view::npos ? 1 : end + close.size() - at_);
  }

  void markup() {
    const auto rest = xml_.substr(at_);
    if (rest.starts_with("<!--"))
      copy_through("<!--", "-->");
    else if (rest.starts_with("<![CDATA["))
      copy_cdata();
    else if (rest.starts_with("<?"))
      copy_through("<?", "?>");
    else if (rest.starts_with("<!DOCTYPE"))
      doctype();
    else if (rest.size() < 2 || is_xml_name_start(rest[1]) || rest[1] == '/' || rest[1] == '!' ||
             rest[1] == '?')
      copy(1);
    else
      bare_bracket();
  }

  // "3 < 4", "<3": libxml2 would lose what follows.
  void bare_bracket() {
    note(noted_bracket_, "a '<' begins no tag; read as itself");
    out_ += "&lt;";
    ++at_;
  }

  // Copied as it is, remembering the entities it declares: "<!ENTITY agency 'North Wire'>".
  void doctype() {
    int brackets = 0;
    char quote = 0;
    for (auto i = at_; i < xml_.size(); ++i) {
      const char c = xml_[i];
      if (quote != 0) {
        if (c == quote) quote = 0;
        continue;
      }
      if (c == '"' || c == '\'') quote = c;
      if (c == '[') ++brackets;
      if (c == ']') --brackets;
      if (c == '<' && xml_.substr(i).starts_with("<!ENTITY")) declare(xml_.substr(i + 8));
      if (c == '>' && brackets <= 0) return copy(i + 1 - at_);
    }
    copy(1);
  }

  void declare(std::string_view text) {
    const auto start = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    auto end = start;
    while (end < text.size() && is_xml_name(text[end])) ++end;
    if (end > start) declared_.insert(text.substr(start, end - start));
  }

  void reference() {
    const auto rest = xml_.substr(at_);
    if (const auto number = read_number(rest); number.bytes > 0) return numeric(number);
    std::size_t n = 1;
    if (n < rest.size() && is_xml_name_start(rest[n]))
      while (n < rest.size() && n < 64 && is_xml_name(rest[n])) ++n;
    const auto name = rest.substr(1, n - 1);
    const bool closed = n > 1 && n < rest.size() && rest[n] == ';';
    if (closed && (is_xml_own(name) || declared_.contains(name))) return copy(n + 1);
    if (closed && find(name) != nullptr) {
      note(noted_name_, "&" + std::string(name) + "; is not declared; read as HTML's");
      append_escaped(find(name)->characters);
      at_ += n + 1;
      return;
    }
    note(noted_ampersand_, "an ampersand begins no reference; read as itself");
    out_ += "&amp;";
    ++at_;
  }

  void numeric(const Number& number) {
    const auto c = number.value;
    const bool legal = c == 9 || c == 10 || c == 13 || (c >= 0x20 && c <= 0xD7FF) ||
                       (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
    if (!number.closed) {
      note(noted_ampersand_, "an ampersand begins no reference; read as itself");
      out_ += "&amp;";
      ++at_;
    } else if (legal && !(c >= 0x80 && c <= 0x9F)) {
      // "&#X41;" is HTML's.
      out_.append("&#").append(xml_[at_ + 2] == 'X' ? "x" : "");
      const auto digits = xml_[at_ + 2] == 'X' ? 3u : 2u;
      out_.append(xml_.substr(at_ + digits, number.bytes - digits));
      at_ += number.bytes;
    } else {
      if (!legal) note(noted_number_, "a reference to no character; read as U+FFFD");
      append_utf8(out_,
                  c >= 0x80 && c <= 0x9F ? windows_1252(static_cast<unsigned char>(c)) : char32_t(0xFFFD));
      at_ += number.bytes;
    }
  }

  static bool is_xml_own(std::string_view name) {
    return name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos";
  }

  // "&LT;" and "&AMP;" are HTML names whose characters XML reads as markup.
  void append_escaped(std::string_view characters) {
    for (char c : characters)
      c == '<' ? out_ += "&lt;" : c == '&' ? out_ += "&amp;" : c == '"' ? out_ += "&quot;" : out_ += c;
  }

  std::string_view xml_;
  std::size_t at_ = 0;
  std::string out_;
  std::unordered_set<std::string_view> declared_;
  std::vector<RepairedXml::Repair> repairs_;
  bool noted_name_ = false, noted_ampersand_ = false, noted_number_ = false, noted_cut_ = false,
       noted_bracket_ = false;
  bool no_comment_end_ = false, no_pi_end_ = false;
};

}  // namespace

std::string named_entity(std::string_view name) {
  const auto* entity = find(name);
  return entity ? entity->characters : std::string();
}

std::string decode_entities(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto next = std::min(text.find('&', at), text.size());
    out.append(text.substr(at, next - at));
    at = next;
    if (at >= text.size()) break;
    const auto reference = read_reference(text.substr(at));
    if (reference.bytes == 0)
      out += '&';
    else
      out += reference.characters;
    at += std::max<std::size_t>(reference.bytes, 1);
  }
  return out;
}

RepairedXml repair_xml(std::string_view xml) {
  return XmlRepair(xml).run();
}

}  // namespace dateline::text
