// XML whose tags do not match, made to match before libxml2.
//
// Markup written for browsers ("<title>One<br>Two</title>", "<b><i>x</b></i>") stands naked in many feeds. At
// an end tag that is not the innermost element's, libxml2 closes the innermost anyway, and all that follows
// sinks a level deeper: one <br> and the rest of an item is part of its title. Here an end tag closes the
// nearest element of its name, with end tags written for those inside; one that closes nothing is left out;
// br, hr, img and wbr never stay open. One linear pass, for documents that libxml2 has complained about.
#pragma once

#include <string>
#include <string_view>

namespace dateline::wire {

std::string balance_xml(std::string_view xml);

}  // namespace dateline::wire
