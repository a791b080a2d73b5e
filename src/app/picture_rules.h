// What the picture desk goes by, from the settings.
#pragma once

#include "app/office.h"
#include "app/share.h"
#include "http/fetch.h"
#include "pictures/developer.h"
#include "pictures/originals.h"

namespace dateline::app {

pictures::DevelopingRules developing_rules(const Settings& settings);
Result<http::FetchRules> picture_fetching(const Settings& settings);
// `samples`: where a demonstration's pictures are; null: this is none.
pictures::Places picture_places(const Office& office, const Share* samples);

}  // namespace dateline::app
