// The Content-Type header, its two parts that matter.
#pragma once

#include <string>
#include <string_view>

namespace dateline::wire {

struct ContentType {
  std::string type;     // "text/xml", in lower case; empty if there is none
  std::string charset;  // as written, without quotes; empty if there is none
};

ContentType content_type_of(std::string_view header);

}  // namespace dateline::wire
