// What a hub signs its deliveries by: `X-Hub-Signature: METHOD=HEX`, the HMAC of the body by the secret that
// it was told when it was subscribed at (WebSub section 8). The methods are the spec's: sha1, sha256, sha384,
// sha512.
//
// Pure; any thread. Compared in constant time.
#pragma once

#include <string_view>

namespace dateline::feeds {

bool is_signed(std::string_view body, std::string_view secret, std::string_view signature);

}  // namespace dateline::feeds
