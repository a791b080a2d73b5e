// The article page: the story's own parts, and where the shared ones stand among them.
#pragma once

#include "press/imprint.h"
#include "press/page.h"
#include "press/slots.h"

namespace dateline::press {

Page press_article(const PublicStory& story, const Imprint& imprint, const Slots& slots);

// The body as the page prints it: cleaned once more, and without the pictures it points to elsewhere.
// We show own copies only, so that no reader's address reaches another site.
std::string printed_body(std::string_view body_html);

}  // namespace dateline::press
