# Signing in, first start and passwords.
sign-in-title = Sign in
sign-in-login = User name
sign-in-login-help = Usually your e-mail address at work.
sign-in-password = Password
sign-in-go = Sign in
sign-in-or = Or
sign-in-with = Sign in with { $provider }
sign-in-lost = Have you forgotten the password? Your school lead or the operator can give you a new one.
sign-in-empty = This server has not been set up yet. Open the link that was printed where the server was started.
sign-in-wrong = The user name or the password is wrong. Try again.
sign-in-wait =
    { $minutes ->
        [one] There have been too many wrong tries. Wait a minute and try again.
       *[other] There have been too many wrong tries. Wait { $minutes } minutes and try again.
    }
sign-in-old = The first password has expired. Ask for a new one.
sign-in-roleless = Your account has no role. Ask your school lead or the operator to give you one.
sign-in-told-out = You have signed out
sign-in-still = You have signed out of Kollega, but you may still be signed in at { $provider }. If you share the computer with others, sign out there too.
sign-in-out-there = Sign out at { $provider }
sign-in-again = Sign in again
sign-in-provider-title = You were not signed in
sign-in-provider-away = { $provider } does not answer at the moment. Wait a little and try again.
sign-in-provider-refused = { $provider } said no. Try again, or sign in with a user name and a password.
sign-in-provider-state = The sign-in was too old, or it began in another browser. Try again.
sign-in-provider-token = The answer of { $provider } could not be trusted. Try again, and tell the operator if it happens again.
sign-in-provider-unknown = { $provider } knows you, but you have no account here. Ask your school lead or the operator to make one.
sign-in-provider-try = Try again

set-up-title = Set Kollega up
set-up-intro = Here you make the school and the first account. It can do everything: teach, lead the school, see figures and look after the server. Afterwards you can give others an account.
set-up-wrong =
    { $count ->
        [one] There is a mistake in one field. See below.
       *[other] There are mistakes in { $count } fields. See below.
    }
set-up-school = Name of the school
set-up-name = Your name
set-up-name-help = Learners can see it when you have looked at their data.
set-up-login-help = Usually your e-mail address. Never use a CPR number.
set-up-keep = Take good care of the password: this is the only account until you make more.
set-up-go = Make the school

password-help = At least 10 characters. Three or four words in a row are good.
password-again = The password again
password-short = The password is too short. Use at least 10 characters.
password-long = The password is too long. Use at most 200 characters.
password-login = The password must not contain your user name.
password-common = Many people use that password, so it is easy to guess. Choose another.
password-differs = The two passwords are not the same. Write them again.

name-cpr = This looks like a CPR number. Kollega must not know it. Write a name.
name-empty = Write a name.
name-long = The name is too long. Use at most 80 characters.
login-cpr = This looks like a CPR number. Kollega must not know it. Use an e-mail address.
login-spaces = Write a user name without spaces, for example an e-mail address.
login-long = The user name is too long. Use at most 120 characters.
login-taken = That user name is taken. Choose another.

no-bad-form = The page was too old, or the form came from elsewhere. Go back, load the page again and try once more.
no-not-yours = This page is not for the role you have now.
no-not-found = There is no such page, or it is not for you.
no-not-now = The database does not answer at the moment. Wait a little and try again.
no-unexpected = This should not have happened. The error was noted. Go back and try again.
no-set-up-link = The link is not complete. Copy all of it.
no-set-up-done = The server has been set up already. Sign in.
no-set-up-old = The link is more than a day old. Start the server again, and it prints a new one.
no-bad-request = Something in the form or the address is not as it must be. Go back and try again.
no-bad-body = What was sent cannot be read. Go back, load the page again and try once more.
no-bad-signs = There are characters in the text that cannot be kept. Take them out and try again.
no-too-large = This is larger than { $most } MB. Choose a smaller file, or write less.
no-too-slow = It was sent too slowly. Try again when the network is better.
no-refused = This cannot be done here. Go back and try again.
no-too-fast = That was too fast. { $wait ->
    [one] Wait one second
   *[other] Wait { $wait } seconds
} and try again.
no-wrong-host = This server is not known by that name. Use the address that the school has given you.
