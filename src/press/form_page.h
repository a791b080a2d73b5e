// The forms that readers write in: /feedback and /newsletter, whole; and what is said when one was sent.
// Small ones stand at the foot of every page (foot.tpl). No script, no token: pages are pressed for all
// readers alike, and the site checks where a form was sent from (site/reader_forms.h).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "news/ports.h"
#include "press/imprint.h"
#include "press/page.h"

namespace dateline::press {

// What stands in a form: what the reader typed, and what is wrong with it.
struct FormState {
  std::vector<std::pair<std::string, std::string>> typed;
  std::vector<PostProblem> problems;  // an empty field: of the whole form
  http::Status status = http::Status::ok;
};

// The names of the forms there are; each one's address is /NAME, and /NAME/thanks after it.
std::vector<std::string_view> forms_of(const Settings& settings);

// REQUIRES: one of forms_of().
Page press_form(std::string_view form, const Imprint& imprint, const FormState& state = {});
Page press_thanks(std::string_view form, const Imprint& imprint);

}  // namespace dateline::press
