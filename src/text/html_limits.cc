#include "text/html_limits.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>
#include <vector>

#include "text/html_scanner.h"

namespace dateline::text {
namespace {

// What an element does to the stack of open elements (HTML standard, 13.2.4.2 and 13.2.6.4.7).
enum Trait : unsigned {
  kVoid = 1,         // never open
  kRaw = 2,          // its content is text up to its end tag
  kOtherRules = 4,   // the same bytes make another tree inside: goes with its content
  kDropped = 8,      // the tag goes
  kFormatting = 16,  // reopened in later blocks until closed
  kScope = 32,       // the search for an end tag's element stops here
  kSpecial = 64,     // the same, for end tags of ordinary elements
  kClosesP = 128,    // its start ends an open p
  kHeading = 256,
  kRuby = 512,
  kTablePart = 1024,
  kRowGroup = 2048,
  kMerged = 4096,   // adds its attributes to those of the one there is
  kEmptied = 8192,  // its content, which no browser shows, stands behind it as markup
};

struct Element {
  std::string_view names;
  unsigned traits;
};
constexpr std::array kElements{
    Element{"area base basefont bgsound br col embed image img input keygen link meta param source track wbr",
            kVoid},
    Element{"html body", kVoid | kMerged},
    Element{"head", kVoid},
    Element{"hr", kVoid | kClosesP},
    Element{"script style textarea title noembed xmp", kRaw},
    Element{"iframe", kEmptied},
    Element{"svg math select template noscript", kOtherRules},
    Element{"plaintext frameset frame noframes isindex", kDropped},
    Element{"a b big code em font i nobr s small strike strong tt u", kFormatting},
    Element{"applet marquee object", kScope | kSpecial},
    Element{"caption table", kScope | kSpecial | kTablePart},
    Element{"td th", kScope | kSpecial | kTablePart},
    Element{"tr", kSpecial | kTablePart},
    Element{"tbody thead tfoot colgroup", kSpecial | kTablePart | kRowGroup},
    Element{"h1 h2 h3 h4 h5 h6", kSpecial | kClosesP | kHeading},
    Element{"rb rt rp rtc", kRuby},
    Element{"button", kSpecial},
    Element{
        "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure "
        "footer form header hgroup li listing main menu nav ol p pre section summary ul",
        kSpecial | kClosesP},
};

unsigned traits_of(std::string_view name) {
  static const auto table = [] {
    std::unordered_map<std::string_view, unsigned> made;
    for (const auto& [names, traits] : kElements)
      for (auto rest = names; !rest.empty();) {
        const auto end = std::min(rest.find(' '), rest.size());
        made.emplace(rest.substr(0, end), traits);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    return made;
  }();
  const auto found = table.find(name);
  return found == table.end() ? 0 : found->second;
}

struct Open {
  std::string name;
  unsigned traits = 0;
};

class Limiter {
 public:
  Limiter(std::string_view html, const HtmlLimits& limits)
      : scanner_(html.substr(0, limits.bytes)), limits_(limits) {
    out_.reserve(std::min(html.size(), limits.bytes));
  }

  std::string run() {
    while (auto token = scanner_.next()) {
      if (made_ > limits_.elements) {
        keep_text(*token);
        continue;
      }
      switch (token->kind) {
        case HtmlToken::Kind::start:
          start(*token, traits_of(token->name));
          break;
        case HtmlToken::Kind::end:
          end(*token, traits_of(token->name));
          break;
        case HtmlToken::Kind::text:
          text(token->source);
          break;
        case HtmlToken::Kind::aside:
          aside(token->source);
          break;
      }
    }
    return std::move(out_);
  }

 private:
  static constexpr auto npos = std::string_view::npos;
  struct Count {
    std::size_t kept = 0, dropped = 0;
  };

  // A bracket that begins no tag must begin none for gumbo either.
  void text(std::string_view source) {
    if (source == "<") return void(out_.append("&lt;"));
    const auto marker = cdata_ ? source.find("]]>") : npos;
    if (marker == npos) return void(out_.append(source));
    cdata_ = false;
    out_.append(source.substr(0, marker)).append(source.substr(marker + 3));
  }

  void aside(std::string_view source) {
    constexpr std::string_view doctype = "<!doctype";
    const auto same = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
    if (source.starts_with("<![CDATA["))
      cdata_ = true;
    else if (std::ranges::equal(source.substr(0, doctype.size()), doctype, same))
      out_.append(source);
  }

  // Past the limit no element is made any more, and words that tags kept apart stay apart.
  void keep_text(const HtmlToken& token) {
    if (token.kind == HtmlToken::Kind::text) return text(token.source);
    if (token.kind == HtmlToken::Kind::aside) return;
    const auto traits = traits_of(token.name);
    if (token.kind == HtmlToken::Kind::start) {
      if (traits & kOtherRules) return skip(token);
      if (traits & kRaw) return void(scanner_.take_raw_text(token.name));
    }
    const bool parts = !(traits & kFormatting) && token.name != "span" && !out_.ends_with(' ');
    if (parts) out_ += ' ';
  }

  // Of a formula the words are kept; of the others nothing.
  void skip(const HtmlToken& token) {
    const auto inside = scanner_.skip_element(token.name);
    if (token.name != "math") return;
    HtmlScanner formula(inside);
    while (const auto part = formula.next()) {
      if (part->kind == HtmlToken::Kind::text) text(part->source);
      if (part->kind != HtmlToken::Kind::start) continue;
      if (part->name == "annotation" || part->name == "annotation-xml" || part->name == "style" ||
          part->name == "script")
        formula.skip_element(part->name);
    }
  }

  void start(const HtmlToken& token, unsigned traits) {
    if (traits & kDropped) return;
    if (traits & kOtherRules) return skip(token);
    if (traits & kEmptied) {
      write(token);
      return void(out_.append("</").append(token.name).append(">"));
    }
    if (traits & kFormatting) return start_formatting(token);
    // Outside a table its parts are ignored.
    const bool ignored = traits & kTablePart && token.name != "table" && open_["table"] == 0;
    if (!(traits & kRaw) && !ignored) imply_ends(token.name, traits);
    if (traits & (kVoid | kRaw) || ignored) {
      traits& kMerged&& open_[token.name]++ > 0 ? write_bare(token) : write(token);
      if (traits & kRaw) out_.append(scanner_.take_raw_text(token.name));
    } else {
      push(token, traits);
    }
  }

  void start_formatting(const HtmlToken& token) {
    auto& count = formatting_[token.name];
    // A second <a> closes the first.
    const bool replaces = token.name == "a" && count.kept > 0;
    if (!replaces && (formatting_kept_ >= limits_.formatting || depth() >= limits_.depth)) {
      ++count.dropped;
      return;
    }
    write(token);
    if (!replaces) ++count.kept, ++formatting_kept_;
  }

  void end_formatting(const HtmlToken& token) {
    auto& count = formatting_[token.name];
    if (count.dropped > 0) {
      --count.dropped;
      return;
    }
    if (count.kept > 0) --count.kept, --formatting_kept_;
    append(token);
  }

  // A start tag, with no more attributes than gumbo takes in its stride. What formatting is open may be made
  // again inside its element.
  void write(const HtmlToken& token) {
    made_ += 1 + formatting_kept_;
    append(token);
  }

  void write_bare(const HtmlToken& token) {
    made_ += 1 + formatting_kept_;
    out_.append("<" + token.name + ">");
  }

  void append(const HtmlToken& token) { out_.append(token.source.substr(0, token.kept)).append(">"); }

  std::size_t depth() const { return stack_.size() + formatting_kept_; }

  // A dropped tag is remembered by name only, so that its end tag is dropped too.
  void push(const HtmlToken& token, unsigned traits) {
    if (depth() >= limits_.depth) {
      ++dropped_[token.name];
      return;
    }
    stack_.push_back({token.name, traits});
    ++open_[token.name];
    write(token);
  }

  void pop_to(std::size_t index) {
    while (stack_.size() > index) {
      if (!stack_.back().name.empty()) --open_[stack_.back().name];
      stack_.pop_back();
    }
    if (!dropped_.empty()) dropped_.clear();
  }

  // The nearest open `name` above the first element for which `stop` holds; npos if none.
  template <class Stop>
  std::size_t nearest(std::string_view name, Stop stop) const {
    const auto count = open_.find(std::string(name));
    if (count == open_.end() || count->second == 0) return npos;
    for (auto i = stack_.size(); i-- > 0;) {
      if (stack_[i].name == name) return i;
      if (stop(stack_[i])) break;
    }
    return npos;
  }

  template <class Stop>
  void close(std::string_view name, Stop stop) {
    if (const auto index = nearest(name, stop); index != npos) pop_to(index);
  }

  static bool ends_scope(const Open& o) { return o.traits & kScope; }
  static bool ends_button_scope(const Open& o) { return o.traits & kScope || o.name == "button"; }
  static bool ends_list_scope(const Open& o) { return o.traits & kScope || o.name == "ol" || o.name == "ul"; }
  static bool ends_table_scope(const Open& o) { return o.name == "table" || o.name == "caption"; }
  static bool ends_item_search(const Open& o) {
    return o.traits & kSpecial && o.name != "address" && o.name != "div" && o.name != "p";
  }

  // The parts of a ruby may have closed an open p: it still counts, but can no longer be found.
  void forget_top() {
    for (auto o = stack_.rbegin(); o != stack_.rend() && !(o->traits & kScope); ++o) {
      if (o->name == "p") {
        --open_[o->name];
        o->name.clear();
      }
    }
  }

  bool top_has(unsigned traits) const { return !stack_.empty() && stack_.back().traits & traits; }
  bool top_is(std::string_view name) const { return !stack_.empty() && stack_.back().name == name; }

  // The end tags that HTML lets authors leave out.
  void imply_ends(std::string_view name, unsigned traits) {
    if (name == "li") close(name, ends_item_search);
    if (name == "dd" || name == "dt") close("dd", ends_item_search), close("dt", ends_item_search);
    if (traits & kClosesP) close("p", ends_button_scope);
    // An open <a> between two headings would nest them.
    if (traits & kHeading && top_has(kHeading) && formatting_kept_ == 0) pop_to(stack_.size() - 1);
    if (traits & kRuby && open_["p"] > 0) forget_top();
    if (name == "option" && top_is(name)) pop_to(stack_.size() - 1);
    if (!(traits & kTablePart) || name == "table" || name == "caption") return;
    close("td", ends_table_scope), close("th", ends_table_scope);
    if (name != "td" && name != "th") close("tr", ends_table_scope);
    if (traits & kRowGroup)
      for (auto group : {"tbody", "thead", "tfoot", "colgroup"}) close(group, ends_table_scope);
  }

  // Where an end tag's element is, if a browser would surely close it.
  std::size_t closes(std::string_view name, unsigned traits) const {
    if (name == "table") return nearest(name, [](const Open&) { return false; });
    if (traits & kTablePart) return nearest(name, [](const Open& o) { return o.name == "table"; });
    // </form> takes its element out of the stack's middle and leaves what is above it open.
    if (name == "form") return top_is(name) ? stack_.size() - 1 : npos;
    if (name == "p") return nearest(name, ends_button_scope);
    if (name == "li") return nearest(name, ends_list_scope);
    if (traits & kSpecial) return nearest(name, ends_scope);
    return nearest(name, [](const Open& o) { return o.traits & kSpecial; });
  }

  void end(const HtmlToken& token, unsigned traits) {
    if (traits & (kDropped | kOtherRules | kEmptied)) return;
    if (token.name == "p" || token.name == "br") ++made_;  // either makes an element where none is open
    if (traits & kFormatting) return end_formatting(token);
    if (const auto dropped = dropped_.find(token.name); dropped != dropped_.end() && dropped->second > 0) {
      --dropped->second;
      return;
    }
    if (const auto open = closes(token.name, traits); open != npos) pop_to(open);
    append(token);
  }

  HtmlScanner scanner_;
  HtmlLimits limits_;
  std::string out_;
  std::vector<Open> stack_;
  std::unordered_map<std::string, std::size_t> open_, dropped_;
  std::unordered_map<std::string, Count> formatting_;
  std::size_t formatting_kept_ = 0, made_ = 0;
  bool cdata_ = false;  // its end marker is still to come
};

}  // namespace

std::string limit_html(std::string_view html, const HtmlLimits& limits) {
  return Limiter(html, limits).run();
}

}  // namespace dateline::text
