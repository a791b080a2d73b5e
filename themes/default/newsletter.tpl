{{%AUTOESCAPE context="HTML"}}
<main id="main" class="text" lang="{{LANG}}" dir="{{DIR}}">
<h1>{{t_newsletter}}</h1>
{{#PROBLEMS}}<div class="problems" role="alert"><p>{{t_form_problems}}</p><ul>
{{#PROBLEM}}<li>{{WORDS}}</li>{{/PROBLEM}}
{{#FIELD_PROBLEM}}<li><a href="#{{FIELD}}">{{WORDS}}</a></li>{{/FIELD_PROBLEM}}
</ul></div>{{/PROBLEMS}}
<form class="form" method="post" action="/newsletter"><input type="hidden" name="language" value="{{LANG}}">
<p><label for="email">{{t_newsletter_email}}</label>
<input id="email" name="email" type="email" maxlength="254" autocomplete="email" required value="{{EMAIL}}"{{#EMAIL_WRONG}} aria-invalid="true" aria-describedby="email-wrong"{{/EMAIL_WRONG}}>
{{#EMAIL_WRONG}}<span class="wrong" id="email-wrong">{{WORDS}}</span>{{/EMAIL_WRONG}}</p>
{{#EDITION_BOXES}}<fieldset><legend>{{t_editions}}</legend>
{{#BOX}}<label><input type="checkbox" name="edition" value="{{KEY}}"{{#CHOSEN}} checked{{/CHOSEN}}> {{NAME}}</label>{{/BOX}}
</fieldset>{{/EDITION_BOXES}}
{{#SECTOR_BOXES}}<fieldset><legend>{{t_sectors}}</legend>
{{#BOX}}<label><input type="checkbox" name="sector" value="{{KEY}}"{{#CHOSEN}} checked{{/CHOSEN}}> {{NAME}}</label>{{/BOX}}
</fieldset>{{/SECTOR_BOXES}}
<p class="note">{{t_newsletter_all}}</p>
<p class="trap" aria-hidden="true"><label>{{t_form_trap}} <input name="website" tabindex="-1" autocomplete="off"></label></p>
<p class="note">{{t_newsletter_consent}}</p>
<p><button>{{t_newsletter_send}}</button></p>
</form>
