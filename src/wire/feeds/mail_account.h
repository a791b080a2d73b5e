// Where a source's mail lies: the parts of its `mailbox` setting. Pure.
#pragma once

#include <string>

#include "base/result.h"
#include "http/dialogue.h"
#include "settings/settings.h"

namespace dateline::feeds {

struct MailAccount {
  http::Party party;  // shown with its folder, without its user
  std::string user, password;
  std::string folder;  // as the server calls it, in ASCII; INBOX where none is named
};

// "imaps://USER@HOST[:PORT][/FOLDER]"; in user and folder "%40" stands for '@', as in any address. invalid:
// it is none, or a name holds what no command can.
Result<MailAccount> mail_account(const Source& source);

}  // namespace dateline::feeds
