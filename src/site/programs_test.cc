#include "site/programs.h"

#include <gtest/gtest.h>

namespace dateline::site {
namespace {

TEST(Programs, AreNotBrowsers) {
  for (const auto* text :
       {"Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 "
        "Safari/537.36 Edg/126.0.0.0",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
        "Version/17.5 Mobile/15E148 Safari/604.1",
        "Mozilla/5.0 (Linux; Android 10; CUBOT X30) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 "
        "Mobile Safari/537.36",
        "Opera/9.80 (J2ME/MIDP; Opera Mini/9.80) Presto/2.12", "w3m/0.5.3", "Lynx/2.9.0"})
    EXPECT_FALSE(is_program(text)) << text;
}

TEST(Programs, SayWhatTheyAre) {
  for (const auto* text :
       {"", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "curl/8.5.0",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/126.0 "
        "Safari/537.36",
        "python-requests/2.32", "Python-urllib/3.11", "Feedly/1.0", "facebookexternalhit/1.1",
        "Mozilla/5.0 (Linux; Android 10; CUBOT X30) (compatible; SomeCrawler/1.0)", "UptimeRobot/2.0"})
    EXPECT_TRUE(is_program(text)) << text;
}

}  // namespace
}  // namespace dateline::site
