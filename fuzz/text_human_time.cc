// Printed times: what is read is a date of the calendar, and resolves in any zone.
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "text/human_time.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const auto order : {dateline::text::DateOrder::day_first, dateline::text::DateOrder::month_first}) {
    const auto time = dateline::text::read_human_time(text, order);
    if (!time) continue;
    const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(time->local));
    if (!date.ok() || date.year() < std::chrono::year(0) || date.year() > std::chrono::year(9999))
      std::abort();
    (void)dateline::text::resolve(*time, {.source_zone = "Asia/Kolkata"});
    (void)dateline::text::resolve(*time, {.site_zone = "Europe/Dublin"});
  }
  return 0;
}
