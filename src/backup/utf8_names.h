// While one lives, this thread's names are UTF-8 for libarchive, whatever the environment says: it takes
// and gives names in the locale's characters, and in the plain C locale has none for most of them.
#pragma once

#include <locale.h>

namespace dateline::backup {

class Utf8Names {
 public:
  Utf8Names() : ours_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)), before_(::uselocale(ours_)) {}
  Utf8Names(const Utf8Names&) = delete;
  ~Utf8Names() {
    ::uselocale(before_);
    if (ours_) ::freelocale(ours_);
  }

 private:
  const locale_t ours_;  // glibc has it built in
  const locale_t before_;
};

}  // namespace dateline::backup
