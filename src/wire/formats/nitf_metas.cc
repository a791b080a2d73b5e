#include "wire/formats/nitf_metas.h"

#include <array>
#include <string_view>

#include "text/unicode.h"
#include "wire/formats/copy_status.h"

namespace dateline::wire {
namespace {

struct Row {
  std::string_view name;
  std::string NewsItem::* field;
};
// clang-format off
constexpr std::array rows{
    Row{"anpa-takekey", &NewsItem::take_key},
    Row{"anpa-keyword", &NewsItem::slugline},
    Row{"slug", &NewsItem::slugline},
    Row{"slugline", &NewsItem::slugline},
    Row{"priority", &NewsItem::priority},
    Row{"description", &NewsItem::summary},
    Row{"language", &NewsItem::language},
    Row{"copyright", &NewsItem::copyright_notice},
};
// clang-format on

// Names of what agencies count their copy by.
bool is_sequence(std::string_view name) {
  return name == "anpa-sequence" || name == "sequence";
}

bool is_no(std::string_view value) {
  const auto word = text::lower(value);
  return word == "no" || word == "none" || word == "false" || word == "0";
}

}  // namespace

void apply_metas(const NitfMetas& metas, NewsItem& item) {
  for (const auto& [name, value] : metas) {
    if (value.empty()) continue;
    for (const auto& row : rows)
      if (row.name == name && (item.*row.field).empty()) item.*row.field = value;
    if (is_sequence(name)) item.alt_ids.push_back({"sequence", value});
  }
}

void embargo_by_metas(const NitfMetas& metas, const Hints& hints, NewsItem& item,
                      std::vector<Problem>& problems) {
  std::vector<std::string> embargoes;
  for (const auto& [name, value] : metas)
    if (name.find("embargo") != std::string::npos && !value.empty() && !is_no(value))
      embargoes.push_back(value);
  embargo_until(embargoes, hints, item, problems);
}

}  // namespace dateline::wire
