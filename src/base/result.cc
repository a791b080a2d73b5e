#include "base/result.h"

namespace dateline {

std::string Error::text() const {
  std::string text = where.empty() ? what : where + ": " + what;
  if (!advice.empty()) text += "; " + advice;
  return text;
}

}  // namespace dateline
