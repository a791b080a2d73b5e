// The parts that many pages show, each pressed once when what it shows has changed.
#pragma once

#include <vector>

#include "edition/edition.h"
#include "press/imprint.h"
#include "press/part.h"
#include "press/trending.h"

namespace dateline::press {

// `list`: the edition it stands over; latest: the site's own.
PartPtr press_masthead(const Imprint& imprint, const ListKey& list);
// "More from …" under the articles of a sector or country; empty where the list is.
PartPtr press_more(const edition::Edition& edition, const ListKey& list, const Imprint& imprint);
// "Related coverage": the stories that report one event, the one that leads it first; empty where it is the
// only one.
PartPtr press_related(const edition::Edition& edition, const ListKey& list, const Imprint& imprint);
// Closes <main>; latest, the kinds other than news, shorts; then the footer.
PartPtr press_rail(const edition::Edition& edition, const Imprint& imprint, Instant now,
                   const Stories& trending = {});
// Closes <main>; the footer alone.
PartPtr press_foot(const edition::Edition& edition, const Imprint& imprint, Instant now);

// The newest stories of all kinds that are neither news nor shorts, newest first, at most `limit`.
Stories voices(const edition::Edition& edition, const Imprint& imprint, std::size_t limit);
// The newest shorts.
Stories shorts(const edition::Edition& edition, const Imprint& imprint, std::size_t limit);
// "Opinion / Blog / Interview": the kinds of voices().
std::string voices_heading(const Imprint& imprint);
// "TerraShots": the kind of shorts().
std::string shorts_heading(const Imprint& imprint);

}  // namespace dateline::press
