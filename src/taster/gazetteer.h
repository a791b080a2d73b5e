// The gazetteer: which places have a name, and what is known of them.
//
// One table of towns, regions, countries and areas with their names, spellings and peoples, built from
// GeoNames (CC BY 4.0), world-countries (ODbL) and our own data/places/aliases.tsv by
// data/places/build.mjs. Mapped by open() (10 MB, checked in a few ms), immutable from then on, shared
// by any threads. Views and places point into it.
#pragma once

#include <compare>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "news/news_item.h"
#include "taster/mapped_file.h"

namespace dateline::taster {

using PlaceId = std::uint32_t;

enum class PlaceKind : std::uint8_t {
  town,
  region,  // a state or province
  country,
  area,  // a sea, a peninsula, a continent; of a country or of none
  none,  // "Paris Agreement": contains a place's name and is not that place
};

// How a name belongs to a place.
enum class Relation : std::uint8_t {
  name,
  people,  // "Russian"
  seat,    // "Kremlin"
  brief,   // "Ga.": behind a comma only
};

struct GazetteerPlace {
  PlaceId id = 0;
  PlaceKind kind = PlaceKind::town;
  std::string_view name;     // as a page prints it
  std::string_view country;  // alpha-2, or empty
  std::optional<PlaceId> region;
  std::uint32_t population = 0;  // of a region or country: of its towns
  int rank = 0;                  // towns: 4 a capital, 3 of a region's seat …; countries: 2 independent
  GeoPoint at;
};

struct Meaning {
  PlaceId place = 0;
  Relation relation = Relation::name;
};

class Gazetteer {
 public:
  // The compiled table. not_found says which script makes it; invalid: it is not a table of ours.
  static Result<Gazetteer> open(const std::filesystem::path& table);

  struct Found {
    std::vector<Meaning> meanings;  // largest population first; empty: nothing
    bool goes_on = false;           // a longer name begins with this one and a space
  };
  // What a place_key() means.
  Found look_up(std::string_view key) const;
  std::vector<Meaning> find(std::string_view key) const { return look_up(key).meanings; }

  GazetteerPlace place(PlaceId id) const;  // REQUIRES: an id of this gazetteer
  std::optional<PlaceId> country(std::string_view alpha2) const;
  // "South Korea"; the code itself where there is no such country.
  std::string_view country_name(std::string_view alpha2) const;

  std::size_t places() const { return places_; }
  std::size_t names() const { return names_; }

 private:
  struct NameRow {
    std::string_view key;
    std::uint32_t first = 0;
    std::uint16_t count = 0;
  };

  NameRow name_row(std::size_t row) const;
  std::size_t lower_bound(std::string_view key) const;
  std::string_view text(std::size_t offset, std::size_t length) const;
  Result<> check() const;

  MappedFile file_;
  std::string_view bytes_;                                          // file_'s
  std::size_t places_ = 0, names_ = 0, references_ = 0, text_ = 0;  // counts, and the bytes of text
  std::size_t names_at_ = 0, references_at_ = 0, text_at_ = 0;      // offsets
  std::unordered_map<std::string, PlaceId> countries_;
};

}  // namespace dateline::taster
