// /corrections: the stories that were corrected, with what readers were told, the last correction first.
#pragma once

#include "edition/edition.h"
#include "press/imprint.h"
#include "press/page.h"

namespace dateline::press {

Page press_corrections(const edition::Edition& edition, const Imprint& imprint);

}  // namespace dateline::press
