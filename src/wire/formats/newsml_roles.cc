#include "wire/formats/newsml_roles.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/unicode.h"
#include "wire/formats/newsml_metadata.h"

namespace dateline::wire {
namespace {

struct RoleRow {
  std::string_view word;
  NewsmlRole role;
};
// clang-format off
constexpr std::array roles{
    RoleRow{"", NewsmlRole::copy},
    RoleRow{"main", NewsmlRole::copy},
    RoleRow{"maintext", NewsmlRole::copy},
    RoleRow{"body", NewsmlRole::copy},
    RoleRow{"bodytext", NewsmlRole::copy},
    RoleRow{"text", NewsmlRole::copy},
    RoleRow{"story", NewsmlRole::copy},
    RoleRow{"article", NewsmlRole::copy},
    RoleRow{"lead", NewsmlRole::lead},
    RoleRow{"intro", NewsmlRole::lead},
    RoleRow{"title", NewsmlRole::title},
    RoleRow{"headline", NewsmlRole::title},
    RoleRow{"abstract", NewsmlRole::summary},
    RoleRow{"summary", NewsmlRole::summary},
    RoleRow{"synopsis", NewsmlRole::summary},
    RoleRow{"teaser", NewsmlRole::summary},
    RoleRow{"caption", NewsmlRole::caption},
    RoleRow{"legend", NewsmlRole::caption},
    RoleRow{"description", NewsmlRole::caption},
    RoleRow{"advisory", NewsmlRole::note},
    RoleRow{"editorsnote", NewsmlRole::note},
    RoleRow{"notetoeditors", NewsmlRole::note},
    RoleRow{"note", NewsmlRole::note},
    RoleRow{"picture", NewsmlRole::picture},
    RoleRow{"photo", NewsmlRole::picture},
    RoleRow{"photograph", NewsmlRole::picture},
    RoleRow{"image", NewsmlRole::picture},
    RoleRow{"graphic", NewsmlRole::picture},
    RoleRow{"logo", NewsmlRole::picture},
    RoleRow{"video", NewsmlRole::picture},
    RoleRow{"audio", NewsmlRole::picture},
};

struct TypeRow {
  std::string_view word, type;
};
constexpr std::array media_types{
    TypeRow{"photo", "picture"},
    TypeRow{"picture", "picture"},
    TypeRow{"image", "picture"},
    TypeRow{"graphic", "graphic"},
    TypeRow{"animation", "graphic"},
    TypeRow{"video", "video"},
    TypeRow{"audio", "audio"},
};
// How files of a picture end, and what the format of one is called.
constexpr std::array picture_words{"jpg", "jpeg", "png", "gif", "webp", "tif", "tiff"};
// clang-format on

// "Main Text" and "main-text" are one word.
std::string key(std::string_view written) {
  auto word = text::lower(written);
  std::erase_if(word, [](char c) { return c == ' ' || c == '-' || c == '_' || c == '\''; });
  return word;
}

std::string_view type_of(std::string_view word) {
  const auto row = std::ranges::find(media_types, word, &TypeRow::word);
  return row == media_types.end() ? std::string_view() : row->type;
}

bool is_picture_file(std::string_view href, std::string_view format) {
  const auto path = text::lower(href.substr(0, href.find_first_of("?#")));
  const auto ending = std::string_view(path).substr(path.rfind('.') + 1);
  return std::ranges::any_of(picture_words, [&](std::string_view word) {
    return ending == word || format.find(word) != std::string_view::npos;
  });
}

}  // namespace

NewsmlRole newsml_role(std::string_view formal_name) {
  const auto word = key(formal_name);
  const auto row = std::ranges::find(roles, std::string_view(word), &RoleRow::word);
  return row == roles.end() ? NewsmlRole::other : row->role;
}

std::string_view newsml_file_type(XmlNode item) {
  const auto href = item.attribute("Href");
  if (href.empty()) return {};
  const auto media = key(formal_name(item.child("MediaType")));
  if (const auto type = type_of(media); !type.empty()) return type;
  const auto mime = text::lower(formal_name(item.child("MimeType")));
  if (const auto type = type_of(mime.substr(0, mime.find('/'))); !type.empty()) return type;
  const bool says_text = media == "text" || mime.starts_with("text/");
  return !says_text && is_picture_file(href, key(formal_name(item.child("Format")))) ? "picture" : "";
}

}  // namespace dateline::wire
