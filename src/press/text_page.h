// Pages of plain words: the publisher's own (legal pages), and what is said where there is no page.
#pragma once

#include "press/imprint.h"
#include "press/page.h"

namespace dateline::press {

Page press_legal(const LegalPage& legal, const Imprint& imprint);

// 404, 410 or 500. The 410 is one page for every story that was taken off: it names nothing.
Page press_error(http::Status status, const Imprint& imprint);

}  // namespace dateline::press
