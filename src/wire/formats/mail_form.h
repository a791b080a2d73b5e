// A web form's answers, mailed as one flat JSON object: {"Headline": ["…"], "Body": ["…"], …}.
#pragma once

#include <optional>
#include <string_view>

#include "wire/formats/wire_text.h"

namespace dateline::wire {

// Its fields as those of a head ("Headline: …"), its body as copy. Nothing where this is no form with a body.
std::optional<WireText> read_mail_form(std::string_view text);

}  // namespace dateline::wire
