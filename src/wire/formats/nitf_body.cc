#include "wire/formats/nitf_body.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/unicode.h"
#include "wire/formats/nitf_media.h"
#include "wire/formats/xml_line.h"

namespace dateline::wire {
namespace {

struct Row {
  std::string_view name;
  std::optional<HtmlTag> tag;
};

// NITF's elements that HTML has no element of the same name and meaning for. Those not named here keep their
// name: p, ul, table, em, a are HTML's; person, org, location, chron, num are unknown to it and so only text.
// clang-format off
constexpr std::array rows{
    Row{"nitf", HtmlTag{"div"}},
    Row{"body", HtmlTag{"div"}},
    Row{"body.content", HtmlTag{"div"}},
    Row{"block", HtmlTag{"div"}},
    Row{"nitf-table", HtmlTag{"div"}},
    Row{"note", HtmlTag{"div"}},
    Row{"hedline", HtmlTag{"div"}},
    Row{"byline", HtmlTag{"div"}},
    Row{"distributor", HtmlTag{"div"}},
    Row{"dateline", HtmlTag{"div"}},
    Row{"abstract", HtmlTag{"div"}},
    Row{"copyrite", HtmlTag{"div"}},
    Row{"datasource", HtmlTag{"div"}},
    Row{"tagline", HtmlTag{"div"}},
    Row{"fn", HtmlTag{"div"}},
    Row{"postaddr", HtmlTag{"div"}},
    Row{"hl1", HtmlTag{"h2"}},
    Row{"hl2", HtmlTag{"h2"}},
    Row{"bq", HtmlTag{"blockquote"}},
    Row{"credit", HtmlTag{"div"}},
    Row{"object.title", HtmlTag{"cite"}},
    Row{"byttl", HtmlTag{"", " "}},
    Row{"head", std::nullopt},
    Row{"body.head", std::nullopt},
    Row{"body.end", std::nullopt},
    Row{"media", std::nullopt},
    Row{"nitf-table-metadata", std::nullopt},
    Row{"custom-table", std::nullopt},
    Row{"alt-code", std::nullopt},
    Row{"classifier", std::nullopt},
};
// clang-format on

// A note is an advisory to editors by its class or its type; "pa" is one that may be printed.
bool is_for_editors(XmlNode note) {
  const auto type = text::lower(note.attribute("type"));
  return type == "npa" || (type != "pa" && text::lower(note.attribute("noteclass")) == "editorsnote");
}

constexpr std::size_t max_files = 200, max_notes = 200;

class Reader {
 public:
  explicit Reader(std::string_view base_url) : base_url_(base_url) {}

  NitfBody read(XmlNode node) {
    body_.html = node.inner_html(base_url_, [this](XmlNode each) { return written_as(each); });
    return std::move(body_);
  }

 private:
  std::optional<HtmlTag> written_as(XmlNode node) {
    const auto name = text::lower(node.name());
    if (name == "media") add_file(node);
    if (name == "body.end") body_.tagline = line_of(node.child("tagline"));
    if (name == "note" && is_for_editors(node)) {
      if (body_.notes.size() < max_notes) body_.notes.push_back(line_of(node));
      return std::nullopt;
    }
    if (name == "frac") has_separator_ = static_cast<bool>(node.child("frac-sep"));
    if (name == "frac-den") return HtmlTag{"", has_separator_ ? "" : "/"};
    const auto row = std::ranges::find(rows, std::string_view(name), &Row::name);
    return row == rows.end() ? HtmlTag{node.name()} : row->tag;
  }

  void add_file(XmlNode media) {
    const auto count = body_.files.size() + 1;
    if (count > max_files) return;
    if (auto file = read_nitf_media(media, base_url_, count == 1 ? "main" : fmt::format("picture-{}", count)))
      body_.files.push_back(*std::move(file));
  }

  std::string_view base_url_;
  bool has_separator_ = false;  // of a fraction; it may be left out, and without one a half is twelve
  NitfBody body_;
};

}  // namespace

NitfBody read_nitf_body(XmlNode node, std::string_view base_url) {
  return Reader(base_url).read(node);
}

}  // namespace dateline::wire
