#include "press/slots.h"

#include "settings/countries.h"

namespace dateline::press {

using edition::ListKey;

Slots::Slots(const Settings& settings) {
  auto next = static_cast<std::uint16_t>(foot_slot.index + 1);
  for (const auto& edition : settings.editions) {
    auto& furniture = furniture_[{ListKey::Of::edition, edition.key}];
    furniture = {Slot{next}, Slot{static_cast<std::uint16_t>(next + 1)}};
    next = static_cast<std::uint16_t>(next + 2);
  }
  for (const auto& sector : settings.sectors) more_[{ListKey::Of::sector, sector.key}] = Slot{next++};
  for (const auto code : country_codes()) more_[{ListKey::Of::country, std::string(code)}] = Slot{next++};
  trending_[{ListKey::Of::latest, {}}] = Slot{next++};
  for (const auto& edition : settings.editions) trending_[{ListKey::Of::edition, edition.key}] = Slot{next++};
}

std::optional<Slot> Slots::trending(const ListKey& list) const {
  const auto found = trending_.find(list);
  return found == trending_.end() ? std::nullopt : std::optional(found->second);
}

Furniture Slots::furniture(const ListKey& list) const {
  const auto found = furniture_.find(list);
  return found == furniture_.end() ? Furniture{} : found->second;
}

std::optional<Slot> Slots::more(const ListKey& list) const {
  const auto found = more_.find(list);
  return found == more_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Slot> Slots::more_for(const PublicStory& story) const {
  if (!story->sectors.empty())
    if (const auto slot = more({ListKey::Of::sector, story->sectors.front()})) return slot;
  return more({ListKey::Of::country, story->dateline.country});
}

}  // namespace dateline::press
