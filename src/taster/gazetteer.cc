#include "taster/gazetteer.h"

#include <bit>
#include <cstring>

#include "base/check.h"

namespace dateline::taster {
namespace {

static_assert(std::endian::native == std::endian::little, "the table is little-endian");

constexpr std::string_view magic = "DLPLACE1";
constexpr std::size_t head_size = 24, place_size = 28, name_size = 12, reference_size = 4;
constexpr std::uint32_t nowhere = 0xFFFFFFFF;

template <class T>
T read(std::string_view bytes, std::size_t at) {
  T value;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

Error not_ours(const std::filesystem::path& table) {
  return error(Fault::invalid, "this is not a gazetteer", table.string(),
               "scripts/setup build makes a new one");
}

}  // namespace

Result<Gazetteer> Gazetteer::open(const std::filesystem::path& table) {
  auto file = MappedFile::open(table);
  if (!file)
    return error(file.error().fault, "the gazetteer cannot be read: " + file.error().what, table.string(),
                 "scripts/setup build and a build make it");
  Gazetteer made;
  made.file_ = std::move(file).value();
  made.bytes_ = made.file_.bytes();
  if (made.bytes_.size() < head_size || !made.bytes_.starts_with(magic)) return not_ours(table);
  made.places_ = read<std::uint32_t>(made.bytes_, 8);
  made.names_ = read<std::uint32_t>(made.bytes_, 12);
  made.references_ = read<std::uint32_t>(made.bytes_, 16);
  made.text_ = read<std::uint32_t>(made.bytes_, 20);
  made.names_at_ = head_size + made.places_ * place_size;
  made.references_at_ = made.names_at_ + made.names_ * name_size;
  made.text_at_ = made.references_at_ + made.references_ * reference_size;
  if (made.text_at_ + made.text_ != made.bytes_.size() || !made.check()) return not_ours(table);
  for (PlaceId id = 0; id < made.places_; ++id) {
    const auto place = made.place(id);
    // The table begins with the countries.
    if (place.kind != PlaceKind::country) break;
    made.countries_.emplace(place.country, id);
  }
  return made;
}

// Every offset in the table is inside it, so that nothing later has to look.
Result<> Gazetteer::check() const {
  const auto outside = [&](std::size_t at) {
    return std::size_t{read<std::uint32_t>(bytes_, at)} + read<std::uint16_t>(bytes_, at + 4) > text_;
  };
  for (std::size_t id = 0; id < places_; ++id) {
    const auto at = head_size + id * place_size;
    const auto region = read<std::uint32_t>(bytes_, at + 12);
    if (outside(at) || (region != nowhere && region >= places_))
      return error(Fault::invalid, "a place is broken");
  }
  for (std::size_t row = 0; row < names_; ++row) {
    const auto at = names_at_ + row * name_size;
    const std::size_t last =
        std::size_t{read<std::uint32_t>(bytes_, at + 8)} + read<std::uint16_t>(bytes_, at + 6);
    if (outside(at) || last > references_) return error(Fault::invalid, "a name is broken");
  }
  for (std::size_t row = 0; row < references_; ++row)
    if ((read<std::uint32_t>(bytes_, references_at_ + row * reference_size) & 0xFFFFFF) >= places_)
      return error(Fault::invalid, "a reference is broken");
  return ok();
}

std::string_view Gazetteer::text(std::size_t offset, std::size_t length) const {
  return bytes_.substr(text_at_ + offset, length);
}

Gazetteer::NameRow Gazetteer::name_row(std::size_t row) const {
  const auto at = names_at_ + row * name_size;
  return {.key = text(read<std::uint32_t>(bytes_, at), read<std::uint16_t>(bytes_, at + 4)),
          .first = read<std::uint32_t>(bytes_, at + 8),
          .count = read<std::uint16_t>(bytes_, at + 6)};
}

std::size_t Gazetteer::lower_bound(std::string_view key) const {
  std::size_t low = 0, high = names_;
  while (low < high) {
    const auto middle = low + (high - low) / 2;
    if (name_row(middle).key < key)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

Gazetteer::Found Gazetteer::look_up(std::string_view key) const {
  Found found;
  auto row = lower_bound(key);
  if (key.empty() || row == names_) return found;
  if (const auto name = name_row(row); name.key == key) {
    for (std::size_t i = 0; i < name.count; ++i) {
      const auto reference = read<std::uint32_t>(bytes_, references_at_ + (name.first + i) * reference_size);
      found.meanings.push_back({reference & 0xFFFFFF, static_cast<Relation>(reference >> 24)});
    }
    ++row;
  }
  // A space is the least that a key has.
  const auto next = row < names_ ? name_row(row).key : std::string_view();
  found.goes_on = next.size() > key.size() && next.starts_with(key) && next[key.size()] == ' ';
  return found;
}

GazetteerPlace Gazetteer::place(PlaceId id) const {
  CHECK(id < places_);
  const auto at = head_size + id * place_size;
  GazetteerPlace place{.id = id,
                       .kind = static_cast<PlaceKind>(bytes_[at + 6]),
                       .name = text(read<std::uint32_t>(bytes_, at), read<std::uint16_t>(bytes_, at + 4)),
                       .population = read<std::uint32_t>(bytes_, at + 16),
                       .rank = bytes_[at + 7],
                       .at = {.lat = read<std::int32_t>(bytes_, at + 20) / 1e5,
                              .lon = read<std::int32_t>(bytes_, at + 24) / 1e5}};
  if (bytes_[at + 8] != '\0') place.country = bytes_.substr(at + 8, 2);
  if (const auto region = read<std::uint32_t>(bytes_, at + 12); region != nowhere) place.region = region;
  return place;
}

std::optional<PlaceId> Gazetteer::country(std::string_view alpha2) const {
  const auto found = countries_.find(std::string(alpha2));
  return found == countries_.end() ? std::nullopt : std::optional(found->second);
}

std::string_view Gazetteer::country_name(std::string_view alpha2) const {
  const auto id = country(alpha2);
  return id ? place(*id).name : alpha2;
}

}  // namespace dateline::taster
