#include "press/slots.h"

#include "settings/countries.h"

namespace dateline::press {

using edition::ListKey;

Slots::Slots(const Settings& settings) {
  auto next = static_cast<std::uint16_t>(foot_slot.index + 1);
  for (const auto& sector : settings.sectors) more_[{ListKey::Of::sector, sector.key}] = Slot{next++};
  for (const auto code : country_codes()) more_[{ListKey::Of::country, std::string(code)}] = Slot{next++};
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
