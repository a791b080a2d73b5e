#include "wire/formats/newsml_g2_about.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "base/scan.h"
#include "text/unicode.h"
#include "wire/formats/uri.h"

namespace dateline::wire {
namespace {

constexpr std::size_t most_subjects = 1'000;

std::string_view primary(std::string_view language) {
  return language.substr(0, language.find_first_of("-_"));
}

std::optional<int> percent(std::string_view written) {
  const auto value = whole_number(written);
  return value && *value <= 100 ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

enum class Nature { other, person, organisation, place };

Nature nature_of(const G2Concept& what) {
  struct Row {
    std::string_view type;
    Nature nature;
  };
  constexpr std::array rows{Row{"person", Nature::person},
                            Row{"organisation", Nature::organisation},
                            Row{"organization", Nature::organisation},
                            Row{"org", Nature::organisation},
                            Row{"company", Nature::organisation},
                            Row{"team", Nature::organisation},
                            Row{"poi", Nature::place},
                            Row{"place", Nature::place},
                            Row{"city", Nature::place},
                            Row{"country", Nature::place},
                            Row{"statprov", Nature::place}};
  const auto type = text::lower(code_of(what.type));
  if (type.starts_with("geoarea")) return Nature::place;
  const auto found = std::ranges::find(rows, std::string_view(type), &Row::type);
  return found == rows.end() ? Nature::other : found->nature;
}

class About {
 public:
  About(NewsItem& item, const G2Item& from) : item_(item), from_(from) {
    for (const auto& each : from.asserts)
      if (!each.code().empty()) asserts_.emplace(each.code(), &each);
  }

  void set() {
    for (const auto& each : from_.genres) item_.genres.push_back(made(each, {}));
    for (const auto& each : from_.located) add_place(told(each), "located");
    for (const auto& each : from_.subjects) add_subject(told(each));
    add_sources();
  }

 private:
  std::string uri_of(const G2Concept& what) const {
    return is_uri(what.uri) ? what.uri : from_.catalog.resolve(what.qcode);
  }

  std::string name_of(const G2Concept& what) const { return wire::name_of(what, item_.language); }

  // With what the item says of its code elsewhere.
  G2Concept told(const G2Concept& what) const {
    const auto found = what.code().empty() ? asserts_.end() : asserts_.find(what.code());
    if (found == asserts_.end()) return what;
    auto out = what;
    const auto& more = *found->second;
    if (out.names.empty()) out.names = more.names;
    if (out.type.empty()) out.type = more.type;
    if (out.broader.empty()) out.broader = more.broader;
    if (out.same_as.empty()) out.same_as = more.same_as;
    if (!out.at) out.at = more.at;
    return out;
  }

  Concept made(const G2Concept& what, std::string_view rel) const {
    return {.name = name_of(what),
            .uri = uri_of(what),
            .literal = what.code(),
            .rel = std::string(rel),
            .creator = what.creator,
            .relevance = percent(what.relevance),
            .confidence = percent(what.confidence)};
  }

  // Once for each code, or for each name without one.
  bool is_new(const Concept& subject) {
    const auto& key = subject.literal.empty() ? subject.name : subject.literal;
    return !key.empty() && item_.subjects.size() < most_subjects && subjects_.insert(key).second;
  }

  void add_related(const std::vector<G2Concept>& all, std::string_view rel) {
    for (const auto& each : all) {
      auto subject = made(told(each), rel);
      // A code that nobody can read says nothing more than the subject did.
      if (subject.name.empty() && subject.uri.empty()) continue;
      if (is_new(subject)) item_.subjects.push_back(std::move(subject));
    }
  }

  void add_subject(const G2Concept& what) {
    auto subject = made(what, {});
    if (!is_new(subject)) return;
    const auto nature = nature_of(what);
    if (nature == Nature::person) item_.people.push_back(subject);
    if (nature == Nature::organisation) item_.organisations.push_back(subject);
    if (nature == Nature::place) add_place(what, "about");
    item_.subjects.push_back(std::move(subject));
    if (nature != Nature::other) return;
    add_related(what.broader, "broader");
    add_related(what.same_as, "sameAs");
  }

  void add_place(const G2Concept& what, std::string_view rel) {
    Place place{.name = name_of(what),
                .uri = uri_of(what),
                .literal = what.code(),
                .rel = std::string(rel),
                .at = what.at};
    if (place.name.empty() && place.literal.empty()) return;
    if (rel == "located" && item_.located.empty()) item_.located = place.name;
    item_.places.push_back(std::move(place));
  }

  void add_source(const G2Concept& what, std::string_view role) {
    InfoSource source{
        .name = name_of(what), .uri = uri_of(what), .literal = what.code(), .role = std::string(role)};
    if (source.name.empty()) source.name = code_of(source.literal);
    if (source.name.empty() || std::ranges::find(item_.info_sources, source) != item_.info_sources.end())
      return;
    item_.info_sources.push_back(std::move(source));
  }

  void add_sources() {
    for (const auto& each : from_.info_sources) add_source(each, code_of(each.role));
    for (const auto& each : from_.contributors)
      add_source(each, each.role.empty() ? std::string_view("contributor") : code_of(each.role));
    for (const auto& hop : from_.hops)
      add_source(hop.party, hop.action.empty() ? std::string_view("hop") : code_of(hop.action));
  }

  NewsItem& item_;
  const G2Item& from_;
  std::unordered_map<std::string_view, const G2Concept*> asserts_;
  std::unordered_set<std::string> subjects_;
};

}  // namespace

const G2Text* in_language(const std::vector<G2Text>& texts, std::string_view language) {
  if (texts.empty()) return nullptr;
  const auto rank = [&](const G2Text& text) {
    if (text.language == language) return 0;
    if (text.language.empty()) return 2;
    return primary(text.language) == primary(language) ? 1 : 3;
  };
  return &*std::ranges::min_element(texts, {}, rank);
}

std::string name_of(const G2Concept& what, std::string_view language) {
  if (const auto* name = in_language(what.names, language)) return name->text;
  return what.literal;
}

void set_about(NewsItem& item, const G2Item& from) {
  About(item, from).set();
}

}  // namespace dateline::wire
